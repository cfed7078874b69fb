import { i18n } from '#i18n';
import { PlaceHeading } from './PlaceHeading';

/** What is shown at an address that leads nowhere, such as that of a removed goal. */
export function Missing() {
  return (
    <section aria-labelledby="missing-heading">
      <PlaceHeading id="missing-heading" title={i18n.t('app.missing')} />
      <p>
        <a href="#goals">{i18n.t('app.toGoals')}</a>
      </p>
    </section>
  );
}
