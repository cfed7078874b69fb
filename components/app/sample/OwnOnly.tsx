import { i18n } from '#i18n';
import { PlaceHeading } from '../PlaceHeading';

/** In the sample workspace, what stands in for a place that is about one's own workspace. */
export function OwnOnly() {
  return (
    <section aria-labelledby="own-only">
      <PlaceHeading id="own-only" title={i18n.t('sample.title')} />
      <p className="intro">{i18n.t('sample.ownOnly')}</p>
      <a className="button" href={`/options.html${location.hash}`}>
        {i18n.t('sample.openOwn')}
      </a>
    </section>
  );
}
