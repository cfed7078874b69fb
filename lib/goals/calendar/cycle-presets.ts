/** Usual cycles: their length in months, how many of them they lie ahead, and the letter in their title. */
const presets = {
  thisQuarter: { months: 3, ahead: 0, letter: 'Q' },
  nextQuarter: { months: 3, ahead: 1, letter: 'Q' },
  thisHalf: { months: 6, ahead: 0, letter: 'H' },
  nextHalf: { months: 6, ahead: 1, letter: 'H' },
  thisYear: { months: 12, ahead: 0, letter: '' },
  nextYear: { months: 12, ahead: 1, letter: '' },
} as const;
export type CyclePreset = keyof typeof presets;
export const cyclePresets = Object.keys(presets) as CyclePreset[];

/**
 * A usual cycle: its title (“Q4 2026”, “H2 2026” or “2026”), and its first and last day as `YYYY-MM-DD`.
 * @param today `YYYY-MM-DD`.
 */
export function cyclePreset(name: CyclePreset, today: string): { title: string; start: string; end: string } {
  const { months, ahead, letter } = presets[name];
  const [year = 0, month = 1] = today.split('-').map(Number);
  const index = Math.floor((month - 1) / months) + ahead;
  const day = (n: number, before = 0) => new Date(Date.UTC(year, n, 1 - before));
  const first = day(index * months);
  const number = first.getUTCMonth() / months + 1;
  const iso = (date: Date) => date.toISOString().slice(0, 10);
  return {
    title: `${letter && `${letter}${number} `}${first.getUTCFullYear()}`,
    start: iso(first),
    end: iso(day((index + 1) * months, 1)),
  };
}
