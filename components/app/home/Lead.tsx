import { i18n } from '#i18n';
import { countByStatus } from '../../../lib/goals/progress/attention';
import { lastCheckIns, movedSinceReview } from '../../../lib/goals/progress/since-review';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatChange, formatList, formatNumber, formatPastDay } from '../../ui/format';
import { formatChangeWithUnit } from '../../ui/units';

interface Props {
  readonly keyResults: readonly KeyResult[];
  readonly data: GoalsData;
  readonly now: number;
}

/** So many changes are named: more make no sentence. */
const namedChanges = 3;

/** The cycle in a sentence: how many outcomes have which status, and what moved since the last review. */
export function Lead({ keyResults, data, now }: Props) {
  const outcomes = keyResults.filter((k) => k.layer === 'outcome');
  const shown = outcomes.length ? outcomes : keyResults;
  const counts = countByStatus(shown, data.snapshots, now)
    .toReversed()
    .map(({ status, count }) => i18n.t(`home.count_${status}`, [formatNumber(count)]));
  const total = i18n.t(outcomes.length ? 'home.outcomes' : 'home.keyResults', shown.length, [
    formatNumber(shown.length),
  ]);
  const since = sinceInWords(keyResults, data);
  return (
    <p className="lead">
      {i18n.t('home.lead', [total, formatList(counts, 'unit')])} {since}
    </p>
  );
}

function changeInWords(moved: number, { unit, title }: KeyResult): string {
  return unit ? formatChangeWithUnit(moved, unit) : i18n.t('home.changeOf', [formatChange(moved), title]);
}

/** What moved since the last check-in of any key result; empty where nothing did, or nobody checked in yet. */
function sinceInWords(keyResults: readonly KeyResult[], data: GoalsData): string {
  const last = Math.max(...data.checkIns.map((c) => Date.parse(c.at)));
  const lastOf = lastCheckIns(data.checkIns);
  const snapshots = new Map(data.snapshots.map((s) => [s.keyResult, s]));
  const moves = keyResults.flatMap((keyResult) => {
    const moved = movedSinceReview(snapshots.get(keyResult.id));
    return moved && lastOf(keyResult.id) ? [changeInWords(moved, keyResult)] : [];
  });
  if (!Number.isFinite(last) || !moves.length) return '';
  return i18n.t('home.since', [
    formatPastDay(last, Date.now()),
    formatList(moves.slice(0, namedChanges), 'unit'),
  ]);
}
