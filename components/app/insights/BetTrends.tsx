import { memo } from 'react';
import { i18n } from '#i18n';
import { type BetTrend, betTrend } from '../../../lib/goals/insights/bet-trend';
import { currentObjectives } from '../../../lib/goals/outline/current-objectives';
import { inOrder } from '../../../lib/goals/outline/group';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatBeforeUnit, roundForDisplay } from '../../ui/format';
import { formatGain, formatGainEach } from '../../ui/units';
import { BetLine } from '../home/Bets';
import { Heading } from './Heading';

const leastCost = 0.01;

/** The bet of each objective, with its ratios over the cycles. */
export const BetTrends = memo(function BetTrends({ data }: { readonly data: GoalsData }) {
  const all = inOrder(data.keyResults.filter((k) => !k.archived));
  const trends = currentObjectives(data).flatMap((objective) => {
    const trend = betTrend(objective.id, all, data.snapshots);
    return trend ? [{ objective, trend }] : [];
  });
  if (!trends.length) return null;
  return (
    <section aria-labelledby="bet-trends">
      <Heading id="bet-trends" title={i18n.t('home.bets')} hint={i18n.t('home.betsHint')} />
      {trends.map(({ objective, trend }) => (
        <BetLine key={objective.id} objective={objective} bet={trend.bet}>
          <RatioLines trend={trend} />
        </BetLine>
      ))}
    </section>
  );
});

/** The ratios of a bet over the cycles, and what its outcome cost. */
function RatioLines({ trend: { bet, outcomeEach, effortEach, outcomeCost } }: { readonly trend: BetTrend }) {
  const { effort, outcome } = bet;
  const { title, unit } = outcome.keyResult;
  const each = (of: KeyResult, values: Ratios) =>
    isTrend(values) ? [i18n.t('insights.trend', [of.title, inCycles(values, of.unit)])] : [];
  // Of a sum of money a single unit costs next to nothing, which says nothing.
  const isCostShown = effort && (outcomeCost.at(-1) ?? 0) >= leastCost;
  const lines = [
    ...each(outcome.keyResult, outcomeEach),
    ...(effort ? each(effort.keyResult, effortEach) : []),
    ...(isCostShown
      ? [
          i18n.t(isTrend(outcomeCost) ? 'insights.costTrend' : 'insights.cost', [
            unit ? formatGain(1, unit) : i18n.t('insights.oneOf', [title]),
            inCycles(isTrend(outcomeCost) ? outcomeCost : outcomeCost.slice(-1), effort.keyResult.unit),
          ]),
        ]
      : []),
  ];
  return lines.map((line) => (
    <p className="soft" key={line}>
      {line}
    </p>
  ));
}

type Ratios = BetTrend['outcomeEach'];

const isTrend = (values: Ratios) => values.filter((value) => value !== undefined).length > 1;

/** A ratio in each cycle, from the first on in which it is known: "2 → – → 3.5 h". */
function inCycles(values: Ratios, unit: string): string {
  const last = values.findLastIndex((value) => value !== undefined);
  return values
    .map((value, at) => {
      if (value === undefined) return '–';
      const rounded = roundForDisplay(value);
      return at === last ? formatGainEach(rounded, unit) : formatBeforeUnit(rounded, unit);
    })
    .slice(values.findIndex((value) => value !== undefined))
    .join(' → ');
}
