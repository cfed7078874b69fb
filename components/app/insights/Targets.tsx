import { memo } from 'react';
import { i18n } from '#i18n';
import { expectedAttainment } from '../../../lib/goals/closing/score';
import { targetRecord } from '../../../lib/goals/insights/target-record';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatNumber, formatPercent } from '../../ui/format';
import { Heading } from './Heading';

/** What closed cycles tell about the targets that were set. */
export const Targets = memo(function Targets({ data }: { readonly data: GoalsData }) {
  const record = targetRecord(data.cycles, data.objectives, data.keyResults, data.forecasts);
  if (!record.cycles) return null;
  const listed = (counts: readonly (readonly [string, number])[]) =>
    counts.map(([words, count]) => i18n.t('insights.times', [words, formatNumber(count)])).join(' · ');
  return (
    <section aria-labelledby="targets">
      <Heading
        id="targets"
        title={i18n.t('insights.targets')}
        hint={i18n.t('insights.closedCycles', record.cycles, [formatNumber(record.cycles)])}
      />
      <ul className="rows">
        {record.commitments.map(({ commitment, closed, met, score }) => (
          <li key={commitment}>
            {commitment === 'stretch'
              ? i18n.t('insights.record_stretch', [
                  ...figures(met, closed, score),
                  formatPercent(expectedAttainment.stretch),
                ])
              : i18n.t('insights.record_committed', figures(met, closed, score))}
          </li>
        ))}
        {record.readings.length > 0 && (
          <li>{listed(record.readings.map(([reading, n]) => [i18n.t(`insights.reading_${reading}`), n]))}</li>
        )}
        {record.causes.length > 0 && (
          <li>{listed(record.causes.map(([cause, n]) => [i18n.t(`close.cause_${cause}`), n]))}</li>
        )}
        {record.inRange !== undefined && (
          <li>
            {i18n.t('insights.forecasts', [formatPercent(record.inRange), formatNumber(record.forecasts)])}
          </li>
        )}
      </ul>
    </section>
  );
});

function figures(met: number, closed: number, score: number): [string, string, string] {
  return [formatNumber(met), formatNumber(closed), formatNumber(Math.round(score * 100) / 100)];
}
