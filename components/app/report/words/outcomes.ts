import { i18n } from '#i18n';
import type { CheckIn } from '../../../../lib/model/goals';
import type { ReportBlock, ReportChart, Tone } from '../../../../lib/model/report-document';
import type { ReportContent, ReportedKeyResult } from '../../../../lib/report/content/types';
import { formatDay, formatNumber, formatScore } from '../../../ui/format';
import { reportChart } from './chart';
import { changeInWords, rangeInWords, shareInWords, valueAndTarget } from './figures-in-words';

/** So many charts fit a report that is to be read. */
const mostCharts = 12;

const tones: Readonly<Record<ReportedKeyResult['status']['status'], Tone | undefined>> = {
  notStarted: undefined,
  noData: undefined,
  onTrack: 'good',
  achieved: 'good',
  atRisk: 'late',
  offTrack: 'risk',
  missed: 'risk',
};

/** The outcomes of a report; all key results where it has no outcome. */
export function decidingRows({ keyResults }: ReportContent): readonly ReportedKeyResult[] {
  const outcomes = keyResults.filter((k) => k.keyResult.layer === 'outcome');
  return outcomes.length ? outcomes : keyResults;
}

/** The table of the outcomes, what was set by hand, and their charts. */
export function outcomeBlocks(content: ReportContent, checkIns: readonly CheckIn[]): ReportBlock[] {
  const rows = decidingRows(content);
  if (!rows.length) return [{ kind: 'text', text: i18n.t('report.noOutcomes') }];
  const charts = chartsOf(rows, checkIns, content.asOf);
  return [
    table(rows),
    ...manualStatuses(rows),
    ...(charts.length ? [{ kind: 'charts', charts } as const] : []),
  ];
}

/** The first charts; the others are not worked out. */
function chartsOf(
  rows: readonly ReportedKeyResult[],
  checkIns: readonly CheckIn[],
  asOf: number,
): ReportChart[] {
  const charts: ReportChart[] = [];
  for (const row of rows) {
    const chart = charts.length < mostCharts && reportChart(row, checkIns, asOf);
    if (chart) charts.push(chart);
  }
  return charts;
}

/** The title, which says of an aspirational one that it is: 0.7 of it is success. */
function titleInWords({ keyResult: { title, commitment } }: ReportedKeyResult): string {
  return commitment === 'stretch' ? `${title} · ${i18n.t('word.aspirational')}` : title;
}

interface Column {
  readonly title: string;
  readonly isNumber: boolean;
  readonly cell: (row: ReportedKeyResult) => string;
}

function table(rows: readonly ReportedKeyResult[]): ReportBlock {
  const isAnyOpen = rows.some((r) => !r.keyResult.closed);
  const isAnyClosed = rows.some((r) => r.keyResult.closed);
  const column = (title: string, cell: Column['cell'], isNumber = true): Column => ({
    title,
    isNumber,
    cell,
  });
  const columns = [
    column(i18n.t('report.keyResult'), titleInWords, false),
    column(i18n.t('report.value'), valueAndTarget),
    column(i18n.t('report.complete'), (r) => shareInWords(r.attainment)),
    ...(isAnyOpen
      ? [
          column(i18n.t('report.expected'), (r) => shareInWords(r.expected)),
          column(i18n.t('report.forecast'), rangeInWords),
        ]
      : []),
    ...(isAnyClosed
      ? [
          column(i18n.t('report.score'), (r) =>
            r.score === undefined ? i18n.t('report.none') : formatScore(r.score),
          ),
        ]
      : []),
    column(i18n.t('report.status'), (r) => i18n.t(`status.${r.status.status}`), false),
  ];
  return {
    kind: 'table',
    columns: columns.map(({ title, isNumber }) => ({ title, isNumber })),
    rows: rows.map((row) =>
      columns.map(({ cell }, at) => {
        const tone = at === columns.length - 1 ? tones[row.status.status] : undefined;
        return { text: cell(row), ...(tone ? { tone } : {}) };
      }),
    ),
  };
}

/** A status that a person set is told with its reason and with the calculated one. */
function manualStatuses(rows: readonly ReportedKeyResult[]): ReportBlock[] {
  return rows.flatMap(({ keyResult, status: { override, computed } }) =>
    override
      ? [
          {
            kind: 'text',
            isSoft: true,
            text: i18n.t('report.manual', [keyResult.title, override.reason, i18n.t(`status.${computed}`)]),
          } as const,
        ]
      : [],
  );
}

/** What moved, and the notes of check-ins that say why. */
export function movedBlocks(content: ReportContent): ReportBlock[] {
  const shown = content.keyResults.filter(
    (k) => k.notes.length > 0 || (k.keyResult.layer === 'outcome' && changeInWords(k) !== ''),
  );
  if (!shown.length) return [{ kind: 'text', text: i18n.t('report.nothingMoved') }];
  const items = shown.map((row) => ({
    name: row.keyResult.title,
    text: changeInWords(row) || i18n.t('reviewPlace.unchanged'),
    notes: row.notes.map(noteInWords),
  }));
  return [{ kind: 'list', items }];
}

function noteInWords({ at, note = '', confidence }: CheckIn): string {
  const day = formatDay(at);
  return confidence === undefined
    ? i18n.t('report.note', [day, note])
    : i18n.t('report.noteConfidence', [day, formatNumber(confidence), note]);
}
