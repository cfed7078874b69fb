import { Fragment } from 'react';
import { i18n } from '#i18n';
import type { ActivePage } from '../../lib/store/signals/read-page';
import { formatChange, formatNumber, formatRecentDay } from '../ui/format';

/** The metrics of the active page and their changes. */
export function Metrics({ page, now }: { readonly page: ActivePage; readonly now: number }) {
  const { metrics, events } = page;
  if (!metrics.length && !events) return <p>{i18n.t('popup.notRead')}</p>;
  return (
    <p className="figures">
      {metrics.map(({ metric, value, approximate, change: moved, since }, at) => (
        <Fragment key={metric}>
          {at > 0 && ' · '}
          <b>{metricInWords(metric, value, approximate)}</b>
          {moved !== undefined && since !== undefined && moved !== 0 && (
            <span className={moved > 0 ? 'moved' : undefined}>
              {' '}
              {i18n.t('popup.sinceDay', [formatChange(moved), formatRecentDay(since, now)])}
            </span>
          )}
        </Fragment>
      ))}
      {events > 0 &&
        `${metrics.length ? ' · ' : ''}${i18n.t('popup.eventsSeen', events, [formatNumber(events)])}`}
    </p>
  );
}

function metricInWords(
  metric: ActivePage['metrics'][number]['metric'],
  value: number,
  isRounded: boolean,
): string {
  const words = i18n.t(`metric.${metric}`, value, [formatNumber(value)]);
  return isRounded ? i18n.t('popup.approximately', [words]) : words;
}
