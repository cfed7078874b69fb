import { i18n } from '#i18n';
import { isSampleAddress, sampleHref } from '../../../lib/model/sample-address';

/** Leads to the sample workspace, from one's own. */
export function SampleLink() {
  if (isSampleAddress(location.href)) return null;
  return (
    <p className="sample-link">
      {i18n.t('sample.unsure')} <a href={sampleHref}>{i18n.t('sample.look')}</a>
    </p>
  );
}
