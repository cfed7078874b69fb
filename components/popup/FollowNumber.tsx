import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { send } from '../../lib/messages/send';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import type { ActiveTab } from './active-tab';

/** The most frames of other sites that are offered. */
const mostFrames = 3;

/** Lets the person point at a number on the page, or in a frame of another site in it, whose origin is asked for by name. */
export function FollowNumber({ tab }: { readonly tab: ActiveTab }) {
  const { id, url } = tab;
  const origin = new URL(url).origin;
  const frames = useFrames(id).filter((one) => one !== origin);
  const [isWaiting, setWaiting] = useState(false);
  const [error, setError] = useState<unknown>();
  // A site without https is never read.
  if (id === undefined || !url.startsWith('https:')) return null;
  const start = async (of: string) => {
    const request = { tab: id, origin: `${of}/*` };
    // Before the question, behind which the popup may close: the worker begins once it is answered.
    const started = send('startPicking', request);
    const isAllowed = await browser.permissions.request({ origins: [request.origin] });
    await started;
    setWaiting(isAllowed);
    if (isAllowed && location.pathname.endsWith('/popup.html')) close();
  };
  const onClick = (of: string) => void start(of).catch(setError);
  return (
    <div className="follow-number">
      <Button look="quiet" onClick={() => onClick(origin)}>
        {i18n.t('number.follow')}
      </Button>
      {frames.slice(0, mostFrames).map((of) => (
        <Button key={of} look="quiet" onClick={() => onClick(of)}>
          {i18n.t('number.followInFrame', [new URL(of).host])}
        </Button>
      ))}
      <p role="status">{isWaiting && i18n.t('number.click')}</p>
      {error !== undefined && <Notice error={error} />}
    </div>
  );
}

/** The origins of the frames in a page, as far as it may be looked at. */
function useFrames(tabId: number | undefined): readonly string[] {
  const [frames, setFrames] = useState<readonly string[]>([]);
  useEffect(() => {
    if (tabId === undefined) return;
    // Where the page may not be looked at none is offered.
    browser.scripting.executeScript({ target: { tabId }, func: frameOrigins }).then(
      ([found]) => setFrames(originsIn(found?.result)),
      () => undefined,
    );
  }, [tabId]);
  return frames;
}

/** Runs in the page: the addresses of frames that have room for a number. */
function frameOrigins(): string[] {
  return [...document.querySelectorAll('iframe')]
    .filter((frame) => frame.clientWidth > 40 && frame.clientHeight > 20)
    .map((frame) => frame.src);
}

function originsIn(found: unknown): string[] {
  const all = Array.isArray(found) ? found.map(String) : [];
  const https = all.filter((one) => one.startsWith('https:') && URL.canParse(one));
  return [...new Set(https.map((one) => new URL(one).origin))];
}
