import { browser } from 'wxt/browser';
import { setCatalogue } from '#i18n';
import { beginLifetime, type Lifetime } from '../../capture/lifetime';
import { shadowRootOf } from '../../capture/shadow-roots';
import type { PickingNews } from '../../messages/numbers';
import { send } from '../../messages/send';
import { setLocale } from '../../model/locale';
import { takeFinding } from '../../numbers/finding';
import { FrameHost } from '../frames';
import { schemeAround } from '../scheme';
import { pickedFrom, titleOfPage } from './picked';
import { startPicking } from './picking';

/** The worker leaves here for which followed number the person points. */
const world = globalThis as { stillroomPicksFor?: string | null };

/**
 * Lets the person pick a number in this frame, and shows its card in the top frame, whichever it was picked in. Run by the worker at the
 * person's word.
 */
export async function startPickingHere(): Promise<void> {
  const lifetime = beginLifetime('stillroomPicking');
  // The card of what was picked before goes.
  const cards = beginLifetime('stillroomNumberCard');
  const number = world.stillroomPicksFor ?? undefined;
  const isTop = window === window.top;
  const { locale, strings } = await send('words', {});
  if (lifetime.isOver) return;
  setLocale(locale);
  setCatalogue(strings);
  const finding = takeFinding();
  const end = () => send('pickingEnded', {});
  const picking = startPicking(lifetime, {
    isTop,
    sight: { shadowOf: shadowRootOf },
    finding,
    isByPerson: (event) => event.isTrusted,
    onPicked: (picked) => void send('pickedNumber', pickedFrom(picked, finding, number)).catch(end),
    onPicture: () => void send('pickedPicture', { title: titleOfPage() }).catch(end),
    onLeft: () => void end(),
  });
  const frames = isTop ? new FrameHost(cards, () => undefined) : undefined;
  listen(cards, ({ isOver, path, origin, isReady }) => {
    if (origin !== undefined) picking.allowFrame(origin);
    if (isReady && !isTop) void send('pickingBegan', {});
    if (isOver) lifetime.end();
    if (path !== undefined) frames?.open({ view: 'follow', path, scheme: schemeAround(document.body) });
  });
  void send('pickingBegan', {});
}

function listen(lifetime: Lifetime, take: (news: PickingNews) => void): void {
  const onMessage = (message: unknown, { id }: { id?: string }) => {
    const news = (message as { stillroomPicking?: PickingNews } | null)?.stillroomPicking;
    if (news && id === browser.runtime.id) take(news);
  };
  browser.runtime.onMessage.addListener(onMessage as never);
  lifetime.onEnd(() => browser.runtime?.onMessage?.removeListener(onMessage as never));
}
