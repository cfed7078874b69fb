import { onTestFinished, vi } from 'vitest';

/** Sets the time zone of this machine until the test ends. What formatted dates before keeps the zone it had. */
export function inZone(zone: string): void {
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv('TZ', zone);
}
