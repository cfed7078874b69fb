/** Spans of the calendar that cycles usually have. */
export const cyclePresets = [
  'thisQuarter',
  'nextQuarter',
  'thisHalf',
  'nextHalf',
  'thisYear',
  'nextYear',
] as const;
export type CyclePreset = (typeof cyclePresets)[number];

/** Months of each, by the end of its name; a quarter is Q1–Q4, a half H1–H2. */
const lengths = { Quarter: 3, Half: 6, Year: 12 } as const;

/**
 * A usual cycle: what it is called, “Q4 2026”, “H2 2026” or “2026”, with its first and its last day as `YYYY-MM-DD`.
 * @param today `YYYY-MM-DD`.
 */
export function cyclePreset(name: CyclePreset, today: string): { title: string; start: string; end: string } {
  const kind = (['Quarter', 'Half', 'Year'] as const).find((k) => name.endsWith(k)) ?? 'Quarter';
  const months = lengths[kind];
  const [year = 0, month = 1] = today.split('-').map(Number);
  const place = Math.floor((month - 1) / months) + (name.startsWith('next') ? 1 : 0);
  const day = (n: number, before = 0) => new Date(Date.UTC(year, n, 1 - before));
  const first = day(place * months);
  const number = first.getUTCMonth() / months + 1;
  const iso = (date: Date) => date.toISOString().slice(0, 10);
  return {
    title: `${{ Quarter: `Q${number} `, Half: `H${number} `, Year: '' }[kind]}${first.getUTCFullYear()}`,
    start: iso(first),
    end: iso(day((place + 1) * months, 1)),
  };
}
