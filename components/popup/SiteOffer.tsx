import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Site } from '../../lib/messages/protocol';
import { send } from '../../lib/messages/send';
import { Button } from '../ui/Button';
import { softwareName } from '../ui/kind-name';

/** Offers access to the site of the active page, where it can be read and is not granted. */
export function SiteOffer({ url }: { readonly url: string }) {
  const [site, setSite] = useState<Site>();
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    // Without an answer there is no offer; tagging still works.
    void send('siteOf', { url }).then(
      (answer) => setSite(answer.site),
      () => undefined,
    );
  }, [url]);
  if (!site || site.isGranted) return null;
  const name = softwareName(site.platform);
  const ask = async () => {
    const isGranted = await browser.permissions.request({ origins: [...site.origins] });
    setRefused(!isGranted);
    if (isGranted) setSite({ ...site, isGranted });
  };
  return (
    <div className="offer">
      <p>{isRefused ? i18n.t('popup.siteRefused') : i18n.t('popup.siteOffer', [name])}</p>
      <Button onClick={() => void ask()}>{i18n.t('popup.siteGrant', [name])}</Button>
    </div>
  );
}
