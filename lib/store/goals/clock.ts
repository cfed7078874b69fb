/**
 * The next timestamp of a hybrid logical clock, as text that sorts chronologically: 15 digits of milliseconds, 5 of a
 * counter, the device. It is later than `last` even if the machine's clock went back.
 * Source: Kulkarni et al., "Logical Physical Clocks" (2014), send event.
 * @param last the highest timestamp so far, of any device.
 * @param now milliseconds since 1970.
 */
export function tick(last: string | undefined, now: number, device: string): string {
  const [millis = 0, count = -1] = (last ?? '').split('.').slice(0, 2).map(Number);
  return now > millis || !last ? stamp(now, 0, device) : stamp(millis, count + 1, device);
}

function stamp(millis: number, count: number, device: string): string {
  return count < 100_000
    ? `${String(millis).padStart(15, '0')}.${String(count).padStart(5, '0')}.${device}`
    : stamp(millis + 1, 0, device);
}
