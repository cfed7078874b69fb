import { send } from '../messages/send';
import type { Heartbeat } from '../model/time-span';
import { Activity, type Stretch } from './activity';
import { Lifetime } from './lifetime';
import { Outbox } from './outbox';

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
  const outbox = new Outbox<Heartbeat>((beat) => send('heartbeat', beat), lifetime);
  let last = 0;
  const tell = (stretch: Stretch | undefined) => {
    if (!stretch) return;
    const [from, to] = [new Date(stretch.from).toISOString(), new Date(stretch.to).toISOString()];
    outbox.put({ url: stretch.url, from, to });
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
