import { i18n } from '#i18n';
import { readMetricCounts } from '../../../lib/store/snapshots/read-insights';
import { formatNumber } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import { useStore } from '../../ui/useStore';
import { useGoals, useOpened } from '../goals-context';
import { PlaceHeading } from '../PlaceHeading';
import { BetTrends } from './BetTrends';
import { ContentTable } from './ContentTable';
import { Distillate } from './Distillate';
import { GoesWith } from './GoesWith';
import { People, Places } from './Places';
import { StopWatching } from './StopWatching';
import { Targets } from './Targets';
import { useInsights } from './useInsights';
import './insights.css';

/** The few metrics that bear on the goals: what goes with an outcome, what brought results, and what to stop watching. */
export function Insights() {
  const data = useGoals();
  const { data: counts } = useStore(useOpened(), readMetricCounts);
  const { result, progress, error } = useInsights(data?.workspace?.workingDays);
  if (!data) return null;
  return (
    <section className="insights" aria-label={i18n.t('app.insights')}>
      <PlaceHeading id="insights-heading" title={i18n.t('app.insights')}>
        {result.weeks !== undefined && result.weeks > 0 && (
          <span className="soft">
            {i18n.t('insights.weeksBack', result.weeks, [formatNumber(result.weeks)])}
          </span>
        )}
      </PlaceHeading>
      {counts && <Distillate {...counts} relations={result.relations} keyResults={data.keyResults} />}
      {error !== undefined && <Notice error={error} />}
      {progress !== undefined && (
        <label className="working">
          {i18n.t('insights.working')} <progress max={1} value={progress} />
        </label>
      )}
      <div className="two">
        <div>
          {result.relations && <GoesWith relations={result.relations} keyResults={data.keyResults} />}
          <BetTrends data={data} />
          {result.stop && <StopWatching stop={result.stop} />}
        </div>
        <div>
          <Targets data={data} suggestions={result.suggestions} />
          {result.places && <Places places={result.places} />}
        </div>
      </div>
      {result.content && <ContentTable content={result.content} keyResults={data.keyResults} />}
      {result.people && <People people={result.people} />}
    </section>
  );
}
