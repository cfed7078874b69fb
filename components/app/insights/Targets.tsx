import { memo } from 'react';
import { i18n } from '#i18n';
import { type SuggestedThen, suggestionRecord } from '../../../lib/goals/insights/suggestion-record';
import { targetRecord } from '../../../lib/goals/insights/target-record';
import { expectedAttainment } from '../../../lib/goals/progress/attainment';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatInUnit, formatNumber, formatPercent, roundForDisplay } from '../../ui/format';
import { Heading } from './Heading';

interface Props {
  readonly data: GoalsData;
  /** Absent while they are worked out. */
  readonly suggestions: readonly SuggestedThen[] | undefined;
}

/** What closed cycles tell about the targets that were set. */
export const Targets = memo(function Targets({ data, suggestions = [] }: Props) {
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
                  formatPercent(expectedAttainment(commitment)),
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
        {suggestionRecord(suggestions).map(({ ambition, closed, met }) => (
          <li key={ambition}>
            {i18n.t(`insights.suggested_${ambition}`, [formatNumber(met), formatNumber(closed)])}
          </li>
        ))}
      </ul>
      {suggestions.length > 0 && (
        <details>
          <summary>{i18n.t('insights.suggestedThen')}</summary>
          <ul className="rows soft">
            {suggestions.map((one) => (
              <li key={one.keyResult.id}>{i18n.t('insights.suggestedFor', suggestedFor(one))}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
});

function figures(met: number, closed: number, score: number): [string, string, string] {
  return [formatNumber(met), formatNumber(closed), formatNumber(Math.round(score * 100) / 100)];
}

/** What was set and what came of it as it was, and what was suggested rounded, as the form does. */
function suggestedFor({
  keyResult: { title, target, closed, unit },
  cautious,
  realistic,
  ambitious,
}: SuggestedThen): [string, string, string, string, string, string] {
  const say = (value: number) => formatInUnit(value, unit);
  const about = (value: number) => say(roundForDisplay(value));
  return [title, say(target), about(cautious), about(realistic), about(ambitious), say(closed?.value ?? 0)];
}
