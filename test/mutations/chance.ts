/** Numbers of a seeded sequence: the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, but not including, `below`. */
  next(below: number): number;
  /** One of them; there must be one. */
  pick<T>(from: readonly T[]): T;
  shuffled<T>(all: readonly T[]): T[];
}

/** A random sequence (mulberry32) of its own for a seed and a name, so that other pages do not shift it. */
export function randomOf(seed: number, name: string): Random {
  let state = seed;
  for (const sign of name) state = Math.imul(state ^ sign.charCodeAt(0), 2_654_435_761);
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const next = (below: number) => Math.floor(share() * below);
  return {
    next,
    pick: (from) => from[next(from.length)] as (typeof from)[number],
    shuffled(all) {
      const copy = [...all];
      for (let at = copy.length - 1; at > 0; at -= 1) {
        const other = next(at + 1);
        [copy[at], copy[other]] = [copy[other] as (typeof copy)[number], copy[at] as (typeof copy)[number]];
      }
      return copy;
    },
  };
}
