import { memo } from 'react';
import { i18n } from '#i18n';
import type { PeopleWeek } from '../../../lib/goals/insights/people-by-week';
import type { PlaceSeries } from '../../../lib/goals/insights/places';
import type { PlacePeople } from '../../../lib/store/signals/read-people';
import { formatChange, formatInUnit, formatNumber, roundForDisplay } from '../../ui/format';
import { platformName } from '../../ui/kind-name';
import { weeksDrawn } from './analyse-store';
import { Heading } from './Heading';
import { WeekLine } from './PairChart';
import { ScrolledTable } from './ScrolledTable';

/** Each class of metrics, place beside place, each in its own scale and against its own past. */
export const Places = memo(function Places({ places }: { readonly places: readonly PlaceSeries[] }) {
  const drawn = places
    .map((place) => ({ ...place, steps: place.steps.slice(-weeksDrawn) }))
    .filter(({ steps }) => steps.filter((value) => value !== undefined).length >= 2);
  if (!drawn.length) return null;
  return (
    <section aria-labelledby="places">
      <Heading id="places" title={i18n.t('insights.places')} hint={i18n.t('insights.placesHint')} />
      {[...Map.groupBy(drawn, (place) => place.metricClass).entries()].map(([metricClass, own]) => (
        <div key={metricClass}>
          <h3>{i18n.t(`metricClass.${metricClass}`)}</h3>
          <div className="places">
            {own.map(({ platform, steps }) => {
              const known = steps.filter((value) => value !== undefined);
              const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
              const [last, usual] = [known.at(-1) ?? 0, mean].map((v) => formatChange(roundForDisplay(v)));
              return (
                <div key={platform}>
                  <p>
                    {platformName(platform)} <b>{last}</b>
                  </p>
                  <WeekLine series={steps} />
                  <p className="soft">{i18n.t('insights.usual', [usual ?? ''])}</p>
                </div>
              );
            })}
          </div>
        </div>
      ))}
    </section>
  );
});

/** The people of each place over the last half-year. */
export const People = memo(function People({ people }: { readonly people: readonly PlacePeople[] }) {
  if (!people.length) return null;
  return (
    <section aria-labelledby="people">
      <Heading id="people" title={i18n.t('insights.people')} hint={i18n.t('insights.peopleHint')} />
      <ScrolledTable name="people">
        <thead>
          <tr>
            <th scope="col">{i18n.t('insights.place')}</th>
            <th scope="col">{i18n.t('insights.byWeek')}</th>
            {(['engaged', 'newcomers', 'returning', 'firstResponse', 'unanswered'] as const).map((of) => (
              <th scope="col" key={of}>
                {i18n.t(`insights.${of}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ platform, weeks }) => (
            <PeopleRow key={platform} platform={platform} weeks={weeks} />
          ))}
        </tbody>
      </ScrolledTable>
    </section>
  );
});

/** Means of the last four weeks; what is unanswered is a sum. */
function PeopleRow({
  platform,
  weeks,
}: {
  readonly platform: string;
  readonly weeks: readonly PeopleWeek[];
}) {
  const last = weeks.slice(-4);
  const mean = (values: readonly number[]) =>
    values.length
      ? formatNumber(roundForDisplay(values.reduce((sum, v) => sum + v, 0) / values.length))
      : '–';
  const responses = last.flatMap((w) => w.firstResponse ?? []);
  const hours = responses.reduce((sum, h) => sum + h, 0) / responses.length;
  return (
    <tr>
      <th scope="row">{platformName(platform)}</th>
      <td>
        <WeekLine series={weeks.map((w) => w.engaged)} />
      </td>
      <td>{mean(last.map((w) => w.engaged))}</td>
      <td>{mean(last.map((w) => w.newcomers))}</td>
      <td>{mean(last.map((w) => w.returning))}</td>
      <td>{responses.length ? formatInUnit(roundForDisplay(hours), 'h') : '–'}</td>
      <td>{formatNumber(last.reduce((sum, w) => sum + w.unanswered, 0))}</td>
    </tr>
  );
}
