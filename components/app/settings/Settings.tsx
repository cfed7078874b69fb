import { i18n } from '#i18n';
import { PlaceHeading } from '../PlaceHeading';
import { LanguageField } from './LanguageField';
import { OnPages } from './OnPages';
import { Privacy } from './Privacy';
import { Reminder } from './Reminder';
import { TimeTracking } from './TimeTracking';

/** The settings, and the ways to rules and data. */
export function Settings() {
  return (
    <section className="settings" aria-labelledby="settings-heading">
      <PlaceHeading id="settings-heading" title={i18n.t('app.settings')} />
      <ul className="ways">
        {(['rules', 'data'] as const).map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{i18n.t(`options.${id}`)}</a>
            <span className="soft">{i18n.t(`app.${id}Way`)}</span>
          </li>
        ))}
      </ul>
      <div className="pair">
        <LanguageField />
      </div>
      <section aria-labelledby="review-settings">
        <h2 id="review-settings">{i18n.t('app.review')}</h2>
        <Reminder />
      </section>
      <section aria-labelledby="on-pages">
        <h2 id="on-pages">{i18n.t('overlay.heading')}</h2>
        <OnPages />
      </section>
      <TimeTracking />
      <Privacy />
    </section>
  );
}
