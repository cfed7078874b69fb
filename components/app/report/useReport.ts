import { useCallback, useDeferredValue, useMemo } from 'react';
import { i18n } from '#i18n';
import { cycleScore } from '../../../lib/goals/closing/cycle-score';
import type { Report } from '../../../lib/model/goals';
import { localZone } from '../../../lib/model/local-zone';
import { locale } from '../../../lib/model/locale';
import { reportContent } from '../../../lib/report/content/content';
import type { ReportContent, ReportPeriod } from '../../../lib/report/content/types';
import { type ReportDraft, shownSections, writtenFor } from '../../../lib/report/draft';
import { figuresOf } from '../../../lib/report/figures';
import type { Database } from '../../../lib/store/db/database';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { type ReportBasis, readReportBasis } from '../../../lib/store/snapshots/read-report-basis';
import { formatDays } from '../../ui/format';
import { useStore } from '../../ui/useStore';
import { useOpened } from '../goals-context';
import { digestDocument } from './words/digest';
import { reportDocument } from './words/document';
import { openingDraft } from './words/opening';

/** The report of a draft, with the texts that are shown in its form. */
export interface DraftedReport {
  readonly report: Omit<Report, 'id'>;
  readonly written: ReportDraft['written'];
}

/**
 * The report that a draft makes.
 * @param now milliseconds since 1970.
 * @returns undefined until it is read; `error` where it cannot be read.
 */
export function useReport(
  data: GoalsData,
  draft: ReportDraft,
  period: ReportPeriod | undefined,
  now: number,
): { readonly drafted?: DraftedReport; readonly error?: unknown } {
  const [start, end] = [period?.span.start ?? 0, period?.span.end ?? 0];
  const { keyResults, snapshots } = data;
  const read = useCallback(
    (db: Database) =>
      readReportBasis(db, { keyResults, snapshots, span: { start, end }, now, zone: localZone() }),
    [keyResults, snapshots, start, end, now],
  );
  const { data: newest, error } = useStore(useOpened(), read);
  // A dozen charts take more than a moment to draw; React draws what is deferred in slices.
  const basis = useDeferredValue(newest);
  const drafted = useMemo(
    () => (basis && period ? draftedReport(data, basis, draft, period, now) : undefined),
    [data, basis, draft, period, now],
  );
  return { ...(drafted ? { drafted } : {}), ...(error === undefined ? {} : { error }) };
}

function draftedReport(
  data: GoalsData,
  basis: ReportBasis,
  draft: ReportDraft,
  period: ReportPeriod,
  now: number,
): DraftedReport {
  const { kind, showsPeople, showsOwners } = draft;
  const input = { ...data, ...basis, period, now, showsPeople, showsOwners };
  const content = reportContent(input, kind === 'retrospective');
  const kept = writtenFor(draft, period);
  const written = {
    ...kept,
    title: kept.title || titleOf(kind, period),
    opening: kept.opening || openingDraft(content, scoreOf(data, period)),
  };
  return {
    written,
    report: {
      title: written.title.trim() || titleOf(kind, period),
      from: period.from,
      to: period.to,
      at: new Date(now).toISOString(),
      kind,
      shown: {
        document: documentOf(content, data, draft, written),
        figures: figuresOf(content, locale(), localZone()),
      },
    },
  };
}

function documentOf(
  content: ReportContent,
  { checkIns }: GoalsData,
  draft: ReportDraft,
  { title, opening, next }: ReportDraft['written'],
) {
  return draft.kind === 'digest'
    ? digestDocument(content, title, opening)
    : reportDocument(content, checkIns, { title, opening, next, sections: shownSections(draft) });
}

function titleOf(kind: ReportDraft['kind'], { from, to, cycle }: ReportPeriod): string {
  const of = cycle?.title ?? formatDays(from, to);
  return i18n.t(`report.titleOf_${kind}`, [of]);
}

function scoreOf({ objectives, keyResults }: GoalsData, { cycle }: ReportPeriod): number | undefined {
  return cycle?.closed ? cycleScore(cycle, objectives, keyResults) : undefined;
}
