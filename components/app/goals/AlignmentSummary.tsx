import { i18n } from '#i18n';
import { type AlignedGoal, drivenOutcomes } from '../../../lib/goals/outline/alignment';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatNumber } from '../../ui/format';

interface Props {
  readonly aligned: readonly AlignedGoal[];
  readonly data: GoalsData;
}

/** How many objectives support a business goal, and how many outcomes have a driver. */
export function AlignmentSummary({ aligned, data }: Props) {
  const nodes = aligned.flatMap((one) => one.nodes);
  const linked = aligned.flatMap((one) => (one.goal ? one.nodes : []));
  const shown = new Set(nodes.map(({ objective }) => objective.id));
  const outcomes = data.keyResults.filter(
    (k) => k.layer === 'outcome' && shown.has(k.objective) && !k.archived && !k.closed,
  );
  const driven = drivenOutcomes(data.keyResults, outcomes).length;
  const hasGoals = aligned.some((one) => one.goal);
  return (
    <p className="soft">
      {[
        hasGoals && nodes.length > 0 && inWords('linked', linked.length, nodes.length),
        outcomes.length > 0 && inWords('driven', driven, outcomes.length),
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}

function inWords(what: 'linked' | 'driven', some: number, all: number): string {
  return some === all
    ? i18n.t(`alignment.${what}All`, all, [formatNumber(all)])
    : i18n.t(`alignment.${what}Some`, some, [formatNumber(some), formatNumber(all)]);
}
