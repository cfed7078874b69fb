import { i18n } from '#i18n';
import { statusAt } from '../../lib/goals/progress/effective-status';
import { pace, type Status } from '../../lib/goals/progress/pace';
import type { KeyResult } from '../../lib/model/goals';
import type { Snapshot } from '../../lib/model/snapshot';
import { Bar } from '../ui/Bar';
import { change, figureInWords, inUnit, targetOf } from '../ui/format';
import { Sparkline } from '../ui/Sparkline';

const colours: Readonly<Record<Status, string>> = {
  notStarted: 'var(--soft)',
  noData: 'var(--soft)',
  onTrack: 'var(--good)',
  achieved: 'var(--good)',
  behind: 'var(--late)',
  atRisk: 'var(--risk)',
  missed: 'var(--risk)',
};

interface Props {
  readonly keyResult: KeyResult;
  /** Absent until the worker has taken the first one. */
  readonly snapshot: Snapshot | undefined;
  readonly now: number;
}

/** How far one key result is: figure and target, bar and pace, how it stands, what moved in the last seven days. */
export function KeyResultRow({ keyResult, snapshot, now }: Props) {
  const { value, weekAgo } = snapshot ?? {};
  const { status, override } = statusAt(keyResult, snapshot, now);
  const expected = snapshot ? pace(keyResult, snapshot, now) : 0;
  const inWords = i18n.t(`status.${status}`);
  const moved = formerTarget(keyResult, snapshot);
  const week =
    weekAgo === undefined || value === undefined ? undefined : weekInWords(value - weekAgo, keyResult.unit);
  return (
    <div className="kr" style={{ '--c': colours[status] }}>
      <span className="title">{keyResult.title}</span>
      <span className="v">
        {value === undefined ? '–' : inUnit(value, keyResult.unit)} <i>{targetOf(keyResult)}</i>
      </span>
      <Bar
        label={keyResult.title}
        text={barText(keyResult, snapshot, expected, inWords)}
        share={snapshot?.progress}
        pace={expected}
      />
      <span className="m">
        <em>{inWords}</em>
        {[override && i18n.t('popup.saidByYou'), week, moved && i18n.t('popup.targetWas', [moved])].map(
          (one) => one && ` · ${one}`,
        )}
      </span>
      {snapshot && <Sparkline series={snapshot.series} isSaid={keyResult.measure.kind === 'manual'} />}
    </div>
  );
}

function weekInWords(moved: number, unit: string): string {
  if (moved === 0) return i18n.t('popup.steady');
  const sign = change(moved).startsWith('+') ? '+' : '';
  return i18n.t('popup.thisWeek', [`${sign}${inUnit(moved, unit)}`]);
}

/** The target that it had first, where it was moved: undefined where it stands as it was set. */
function formerTarget({ target, unit }: KeyResult, snapshot: Snapshot | undefined): string | undefined {
  const first = snapshot?.targets?.[0]?.target;
  return first === undefined || first === target ? undefined : inUnit(first, unit);
}

/** What the bar cannot show, since it ends at 100: the figure, the unclamped percent, how it stands and where it should be. */
function barText(
  keyResult: KeyResult,
  { value, progress }: Partial<Snapshot> = {},
  expected: number,
  stands: string,
): string {
  if (value === undefined || progress === undefined) return i18n.t('popup.barTextNoData');
  // Rounded down as the bar is, so that 100 means done; a little is added for shares such as 0.29.
  const percents = [progress, expected].map((share) => String(Math.floor(share * 100 + 1e-9)));
  return i18n.t('popup.barText', [
    figureInWords(keyResult, value),
    percents[0] ?? '',
    stands.toLocaleLowerCase(),
    percents[1] ?? '',
  ]);
}
