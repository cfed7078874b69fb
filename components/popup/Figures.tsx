import { Fragment } from 'react';
import { i18n } from '#i18n';
import type { ActivePage } from '../../lib/store/signals/read-page';
import { change, figure, recentDay } from '../ui/format';

/** What was read from the page in front, and how it has moved. */
export function Figures({ page, now }: { readonly page: ActivePage; readonly now: number }) {
  const { metrics, events } = page;
  if (!metrics.length && !events) return <p>{i18n.t('popup.notRead')}</p>;
  return (
    <p className="figures">
      {metrics.map(({ metric, value, approximate, change: moved, since }, at) => (
        <Fragment key={metric}>
          {at > 0 && ' · '}
          <b>{counted(metric, value, approximate)}</b>
          {moved !== undefined && since !== undefined && moved !== 0 && (
            <span className="moved"> {i18n.t('popup.sinceDay', [change(moved), recentDay(since, now)])}</span>
          )}
        </Fragment>
      ))}
      {events > 0 && `${metrics.length ? ' · ' : ''}${i18n.t('popup.eventsSeen', events, [figure(events)])}`}
    </p>
  );
}

function counted(metric: ActivePage['metrics'][number]['metric'], value: number, isRounded: boolean): string {
  const words = i18n.t(`metric.${metric}`, value, [figure(value)]);
  return isRounded ? i18n.t('popup.approximately', [words]) : words;
}
