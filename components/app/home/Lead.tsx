import { i18n } from '#i18n';
import { countByStatus } from '../../../lib/goals/progress/attention';
import { type Move, movesSinceReview } from '../../../lib/goals/progress/since-review';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatChange, formatList, formatNumber, formatPastDay } from '../../ui/format';
import { formatChangeWithUnit } from '../../ui/units';

interface Props {
  readonly keyResults: readonly KeyResult[];
  readonly data: GoalsData;
  readonly now: number;
}

/** So many changes are named, the greatest: more make no sentence. */
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
  const since = sinceInWords(keyResults, data, now);
  return (
    <p className="lead">
      {i18n.t('home.lead', [total, formatList(counts, 'unit')])} {since}
    </p>
  );
}

function changeInWords({ moved, keyResult: { unit, title } }: Move): string {
  return unit ? formatChangeWithUnit(moved, unit) : i18n.t('home.changeOf', [formatChange(moved), title]);
}

/** What moved since the last check-ins, with their day where it is one; empty where nothing did, or nobody checked in yet. */
function sinceInWords(keyResults: readonly KeyResult[], data: GoalsData, now: number): string {
  const moves = movesSinceReview(keyResults, data).filter(isFirstOfUnit).slice(0, namedChanges);
  const [day, ...others] = new Set(moves.map(({ since }) => formatPastDay(since, now)));
  if (day === undefined) return '';
  const changes = formatList(moves.map(changeInWords), 'unit');
  return others.length ? i18n.t('home.sinceEach', [changes]) : i18n.t('home.since', [day, changes]);
}

/** A change is named by its unit: of two with the same one nobody could tell which is which. */
function isFirstOfUnit({ keyResult: { unit } }: Move, at: number, moves: readonly Move[]): boolean {
  return !unit || moves.findIndex((move) => move.keyResult.unit === unit) === at;
}
