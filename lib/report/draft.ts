import type { Cycle, ReportKind } from '../model/goals';
import { instantOfDay, isDay } from '../model/local-day';
import type { ReportPeriod } from './content/types';
import { lastDays, periodOfCycle, periodOfDays } from './period';
import { type SectionId, sectionIds } from './sections';

/** What a person has chosen for the next report. It survives the page. */
export interface ReportDraft {
  readonly kind: ReportKind;
  /** `week`, `month`, `days` for the two below, or the id of a cycle after `cycle `. Empty before anything is chosen. */
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly order: readonly SectionId[];
  /** The sections that are left out. */
  readonly off: readonly SectionId[];
  readonly showsPeople: boolean;
  readonly showsOwners: boolean;
  /** What was written for one kind and period, so that it never gets into a report of another one. */
  readonly written: Readonly<Record<'title' | 'opening' | 'next' | 'of', string>>;
}

export const firstDraft = (): ReportDraft => ({
  kind: 'report',
  period: '',
  from: '',
  to: '',
  order: sectionIds,
  off: [],
  showsPeople: false,
  showsOwners: false,
  written: { title: '', opening: '', next: '', of: '' },
});

const weekLength = 7;
const monthLength = 30;
const ofCycle = (id: string) => `cycle ${id}`;

/** The periods that a kind of report can be of, each with the cycle where it is one, the likeliest first. */
export function periodsOf(
  kind: ReportKind,
  cycles: readonly Cycle[],
  now: number,
): { readonly value: string; readonly cycle?: Cycle }[] {
  const byStart = cycles.toSorted((a, b) => Date.parse(b.start) - Date.parse(a.start));
  const begun = byStart.filter((c) => instantOfDay(c.start) <= now);
  const options = (some: readonly Cycle[]) => some.map((cycle) => ({ value: ofCycle(cycle.id), cycle }));
  const closed = options(begun.filter((c) => c.closed));
  if (kind === 'retrospective') return closed;
  if (kind === 'digest') return [{ value: 'week' }, { value: 'days' }];
  const open = options(begun.filter((c) => !c.closed));
  return [...open, ...closed, { value: 'month' }, { value: 'week' }, { value: 'days' }];
}

/**
 * The period of a draft.
 * @param now milliseconds since 1970.
 * @param zone an IANA time zone.
 * @returns undefined where no day or no closed cycle is chosen.
 */
export function chosenPeriod(
  draft: ReportDraft,
  cycles: readonly Cycle[],
  now: number,
  zone: string,
): ReportPeriod | undefined {
  const options = periodsOf(draft.kind, cycles, now);
  const chosen = options.find((o) => o.value === draft.period) ?? options[0];
  if (chosen?.cycle) return periodOfCycle(chosen.cycle, zone);
  if (chosen?.value === 'week') return lastDays(weekLength, now, zone);
  if (chosen?.value === 'month') return lastDays(monthLength, now, zone);
  const { from, to } = draft;
  return chosen && isDay(from) && isDay(to) && from <= to ? periodOfDays(from, to, zone) : undefined;
}

/** All sections in the order of a draft, which an earlier version may have kept. */
export function orderedSections({ order }: Pick<ReportDraft, 'order'>): SectionId[] {
  const known = order.filter((id, at) => sectionIds.includes(id) && order.indexOf(id) === at);
  return [...known, ...sectionIds.filter((id) => !known.includes(id))];
}

/** The sections that are shown, in their order. */
export function shownSections(draft: Pick<ReportDraft, 'order' | 'off'>): SectionId[] {
  return orderedSections(draft).filter((id) => !draft.off.includes(id));
}

/** The order with a section one place up or down. */
export function movedSection(order: readonly SectionId[], id: SectionId, by: -1 | 1): SectionId[] {
  const rest = order.filter((other) => other !== id);
  return rest.toSpliced(Math.max(0, order.indexOf(id) + by), 0, id);
}

/** What was written for this kind and period; empty texts where it was for another one. */
export function writtenFor(draft: ReportDraft, period: ReportPeriod): ReportDraft['written'] {
  const of = `${draft.kind} ${period.from} ${period.to}`;
  return draft.written.of === of ? draft.written : { title: '', opening: '', next: '', of };
}
