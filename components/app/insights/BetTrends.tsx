import { memo } from 'react';
import { i18n } from '#i18n';
import { betTrend } from '../../../lib/goals/insights/bet-trend';
import { currentObjectives, inOrder } from '../../../lib/goals/outline/group';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatInUnit, formatNumber, roundForDisplay } from '../../ui/format';
import { BetLine } from '../home/Bets';
import { Heading } from './Heading';

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
      {trends.map(({ objective, trend: { bet, outcomeEach, effortEach } }) => (
        <BetLine key={objective.id} objective={objective} bet={bet}>
          <Trend title={bet.outcome.keyResult.title} unit={bet.outcome.keyResult.unit} values={outcomeEach} />
          {bet.effort && (
            <Trend title={bet.effort.keyResult.title} unit={bet.effort.keyResult.unit} values={effortEach} />
          )}
        </BetLine>
      ))}
    </section>
  );
});

/** A ratio in each cycle: "Leads each: 2 → 3 → 3.5". */
function Trend({
  title,
  unit,
  values,
}: {
  readonly title: string;
  readonly unit: string;
  readonly values: readonly number[];
}) {
  if (values.length < 2) return null;
  const last = formatInUnit(roundForDisplay(values.at(-1) ?? 0), unit);
  const others = values.slice(0, -1).map((value) => formatNumber(roundForDisplay(value)));
  return <p className="soft">{i18n.t('insights.trend', [title, [...others, last].join(' → ')])}</p>;
}
