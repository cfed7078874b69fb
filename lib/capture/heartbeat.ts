import { send } from '../messages/send';
import { Activity, type Stretch } from './activity';
import { Lifetime } from './lifetime';

/** What shows that a person is there. Scrolling is not among them: pages scroll themselves. */
const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;
/** Input is noted at most so often, in milliseconds. */
const pause = 1000;

const key = 'stillroomHeartbeat';

/**
 * Tells the worker while the person is active on the page: at most once in two minutes, and when the page is left. Only real
 * input counts, and nothing about it is kept but its time.
 */
export function startHeartbeat(): void {
  const world = globalThis as { [key]?: Lifetime };
  world[key]?.end();
  const lifetime = new Lifetime();
  world[key] = lifetime;
  const activity = new Activity();
  let last = 0;
  const tell = (stretch: Stretch | undefined) => {
    if (!stretch) return;
    const [from, to] = [new Date(stretch.from).toISOString(), new Date(stretch.to).toISOString()];
    // What the worker refuses it refuses for good; two minutes that do not reach it are lost.
    send('heartbeat', { url: stretch.url, from, to }).catch((error: { code?: string }) => {
      if (error.code === 'notAllowed') lifetime.end();
    });
  };
  const onInput = (event: Event) => {
    if (lifetime.isOver) return;
    const now = Date.now();
    if (!event.isTrusted || (now >= last && now - last < pause)) return;
    last = now;
    tell(activity.input(location.href, now));
  };
  const onLeave = () => {
    if (document.visibilityState === 'hidden' && !lifetime.isOver) tell(activity.end());
  };
  for (const name of inputs) lifetime.listen(window, name, onInput, { capture: true, passive: true });
  lifetime.listen(document, 'visibilitychange', onLeave);
}
