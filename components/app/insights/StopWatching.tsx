import { memo, useState } from 'react';
import { i18n } from '#i18n';
import { send } from '../../../lib/messages/send';
import { stoppedMetric } from '../../../lib/model/settings';
import { readSettings } from '../../../lib/store/db/read-settings';
import { ActionButton } from '../../ui/ActionButton';
import { Button } from '../../ui/Button';
import { formatNumber } from '../../ui/format';
import { useStore } from '../../ui/useStore';
import { useOpened } from '../goals-context';
import { useAttempt } from '../useGoalEdits';
import type { InsightsResult } from './analyse-store';
import { Heading } from './Heading';
import { groupName } from './words';

const shownAtFirst = 8;

/** Metrics that count for nothing and go with nothing: one click stops keeping them, another keeps them again. */
export const StopWatching = memo(function StopWatching({ stop }: { readonly stop: InsightsResult['stop'] }) {
  const { data: settings, reload } = useStore(useOpened(), readSettings);
  const attempt = useAttempt();
  const [isWhole, setIsWhole] = useState(false);
  if (!settings || !stop.length) return null;
  const { stoppedMetrics } = settings;
  const change = (next: string[]) =>
    attempt(async () => {
      await send('changeSettings', { stoppedMetrics: next });
      await reload();
    });
  return (
    <section aria-labelledby="stop-watching">
      <Heading id="stop-watching" title={i18n.t('insights.stopTitle')} hint={i18n.t('insights.stopHint')} />
      {(isWhole ? stop : stop.slice(0, shownAtFirst)).map((group) => {
        const id = stoppedMetric(group, group.name);
        const isStopped = stoppedMetrics.includes(id);
        const action = i18n.t(isStopped ? 'insights.keep' : 'insights.stop');
        return (
          <div className="stop" key={id}>
            <p>
              {groupName(group)}{' '}
              <span className="soft">
                {isStopped
                  ? i18n.t('insights.stopped')
                  : i18n.t('insights.weeks', group.weeks, [formatNumber(group.weeks)])}
              </span>
            </p>
            <ActionButton
              aria-label={i18n.t('insights.actionOn', [action, groupName(group)])}
              action={() =>
                change(isStopped ? stoppedMetrics.filter((m) => m !== id) : [...stoppedMetrics, id])
              }
            >
              {action}
            </ActionButton>
          </div>
        );
      })}
      {!isWhole && stop.length > shownAtFirst && (
        <Button look="quiet" onClick={() => setIsWhole(true)}>
          {i18n.t('insights.all', stop.length, [formatNumber(stop.length)])}
        </Button>
      )}
    </section>
  );
});
