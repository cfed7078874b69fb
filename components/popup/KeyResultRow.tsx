import { i18n } from '#i18n';
import { statusAt } from '../../lib/goals/progress/effective-status';
import { pace } from '../../lib/goals/progress/pace';
import { isHeld } from '../../lib/goals/progress/progress';
import type { Status } from '../../lib/goals/progress/status';
import type { KeyResult } from '../../lib/model/goals';
import type { Snapshot } from '../../lib/model/snapshot';
import { Bar } from '../ui/Bar';
import { formatChange, formatInUnit, formatTarget, progressInWords } from '../ui/format';
import { Sparkline } from '../ui/Sparkline';

const colours: Readonly<Record<Status, string>> = {
  notStarted: 'var(--soft)',
  noData: 'var(--soft)',
  onTrack: 'var(--good)',
  achieved: 'var(--good)',
  atRisk: 'var(--late)',
  offTrack: 'var(--risk)',
  missed: 'var(--risk)',
};

interface Props {
  readonly keyResult: KeyResult;
  /** Absent until the worker has taken the first one. */
  readonly snapshot: Snapshot | undefined;
  readonly now: number;
}

/** A key result: value and target, progress bar with pace, status, and the change over the last seven days. */
export function KeyResultRow({ keyResult, snapshot, now }: Props) {
  const { value, weekAgo } = snapshot ?? {};
  const { status, override } = statusAt(keyResult, snapshot, now);
  const expected = snapshot && !isHeld(keyResult) ? pace(keyResult, snapshot, now) : undefined;
  const statusText = i18n.t(`status.${status}`);
  const firstTarget = movedTarget(keyResult, snapshot);
  const week =
    weekAgo === undefined || value === undefined ? undefined : weekInWords(value - weekAgo, keyResult.unit);
  return (
    <div className="kr" style={{ '--c': colours[status] }}>
      <span className="title">{keyResult.title}</span>
      <span className="v">
        {value === undefined ? '–' : formatInUnit(value, keyResult.unit)} <i>{formatTarget(keyResult)}</i>
      </span>
      <Bar
        label={keyResult.title}
        text={barText(keyResult, snapshot, expected, statusText)}
        share={snapshot?.progress}
        pace={expected}
      />
      <span className="m">
        <em>{statusText}</em>
        {[
          snapshot?.failed !== undefined && i18n.t('stands.failed', [snapshot.failed]),
          override && i18n.t('popup.saidByYou'),
          week,
          firstTarget && i18n.t('popup.targetWas', [firstTarget]),
        ].map((one) => one && ` · ${one}`)}
      </span>
      {snapshot && <Sparkline series={snapshot.series} isManual={keyResult.measure.kind === 'manual'} />}
    </div>
  );
}

function weekInWords(moved: number, unit: string): string {
  if (moved === 0) return i18n.t('popup.steady');
  const sign = formatChange(moved).startsWith('+') ? '+' : '';
  return i18n.t('popup.thisWeek', [`${sign}${formatInUnit(moved, unit)}`]);
}

/** The first target, where it was moved; undefined where it was not. */
function movedTarget({ target, unit }: KeyResult, snapshot: Snapshot | undefined): string | undefined {
  const first = snapshot?.targets?.[0]?.target;
  return first === undefined || first === target ? undefined : formatInUnit(first, unit);
}

/** The text of the bar for screen readers: the value, the unclamped percent, the status and the expected percent. */
function barText(
  keyResult: KeyResult,
  { value, progress, failed }: Partial<Snapshot> = {},
  expected: number | undefined,
  statusText: string,
): string {
  if (failed !== undefined) return i18n.t('stands.failed', [failed]);
  if (value === undefined || progress === undefined) return i18n.t('popup.barTextNoData');
  // Rounded down as the bar is, so that 100 means done, with a margin for floating point (0.29 × 100).
  const percentOf = (share: number) => String(Math.floor(share * 100 + 1e-9));
  const [values, done, status] = [
    progressInWords(keyResult, value),
    percentOf(progress),
    statusText.toLocaleLowerCase(),
  ];
  return expected === undefined
    ? i18n.t('popup.barTextHeld', [values, done, status])
    : i18n.t('popup.barText', [values, done, status, percentOf(expected)]);
}
