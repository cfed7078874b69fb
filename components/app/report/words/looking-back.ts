import { i18n } from '#i18n';
import type { KeyResult } from '../../../../lib/model/goals';
import { lastDay } from '../../../../lib/model/local-day';
import type { ReportBlock } from '../../../../lib/model/report-document';
import type { ReportContent, ReportedMove } from '../../../../lib/report/content/types';
import { formatDay, formatInUnit, formatRangeInUnit } from '../../../ui/format';
import {
  calibrationInWords,
  forecastRecordInWords,
  pastForecastInWords,
  resultInWords,
} from '../../closing/closing-in-words';

/** Every target that was moved, so that a report never hides it. */
export function targetBlocks({ moves }: ReportContent): ReportBlock[] {
  if (!moves.length) return [{ kind: 'text', text: i18n.t('report.noMoves') }];
  const items = moves.map((move) => ({
    name: move.keyResult.title,
    text: i18n.t('report.moved', [
      i18n.t(`form.${move.field === 'range' ? 'target' : move.field}`),
      aimInWords(move, move.from),
      aimInWords(move, move.to),
      formatDay(move.at),
    ]),
    notes: [],
  }));
  return [{ kind: 'list', items }];
}

function aimInWords({ keyResult: { unit } }: ReportedMove, value: unknown): string {
  if (typeof value === 'number') return formatInUnit(value, unit);
  if (typeof value === 'string') return formatDay(lastDay(value));
  const [low, high] = Array.isArray(value) ? (value as unknown[]) : [];
  return typeof low === 'number' && typeof high === 'number'
    ? formatRangeInUnit(low, high, unit)
    : i18n.t('history.nothing');
}

/** How the forecasts of closed key results did. */
export function forecastBlocks({ forecasts, keyResults }: ReportContent): ReportBlock[] {
  const closed = keyResults.map((k) => k.keyResult).filter((k) => k.closed);
  const record = forecastRecordInWords(forecasts, closed);
  if (!record) return [];
  const items = closed.flatMap((keyResult) => {
    const own = forecasts
      .filter((f) => f.keyResult === keyResult.id)
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const notes = own.map((f) => pastForecastInWords(f, keyResult));
    return notes.length ? [{ name: keyResult.title, text: '', notes }] : [];
  });
  return [
    { kind: 'text', text: record },
    { kind: 'list', items },
  ];
}

/** What closed key results and the cycle taught. */
export function lessonBlocks({ keyResults, period }: ReportContent): ReportBlock[] {
  const learned = period.cycle?.closed?.learned;
  const items = keyResults.flatMap(({ keyResult }) => {
    const notes = lessonsOf(keyResult);
    return notes.length ? [{ name: keyResult.title, text: '', notes }] : [];
  });
  return [
    ...(learned ? [{ kind: 'text', text: learned } as const] : []),
    ...(items.length ? [{ kind: 'list', items } as const] : []),
  ];
}

function lessonsOf(keyResult: KeyResult): string[] {
  const { closed } = keyResult;
  if (!closed) return [];
  const { calibration, cause, learned } = closed;
  const lessons = [
    calibration ? calibrationInWords(calibration) : '',
    cause ? i18n.t(`close.cause_${cause}`) : '',
    learned ?? '',
  ].filter(Boolean);
  return lessons.length ? [resultInWords(keyResult, closed), ...lessons] : [];
}

/** What comes next: what a person wrote, a step on each line, and what was decided of closed key results. */
export function nextBlocks({ keyResults }: ReportContent, steps: string): ReportBlock[] {
  const written = steps
    .split('\n')
    .map((step) => step.trim())
    .filter(Boolean);
  const items = [
    ...written.map((text) => ({ text, notes: [] })),
    ...keyResults.flatMap(({ keyResult: { title, closed } }) =>
      closed ? [{ name: title, text: i18n.t(`close.decided_${closed.decision}`), notes: [] }] : [],
    ),
  ];
  return items.length ? [{ kind: 'list', items }] : [];
}
