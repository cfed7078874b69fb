import { whenActivated } from '../capture/activated';
import { beginLifetime, Lifetime } from '../capture/lifetime';
import { followAddress } from '../capture/navigation';
import { shadowRootOf } from '../capture/shadow-roots';
import { withRetry } from '../capture/with-retry';
import { send } from '../messages/send';
import { takeFinding } from '../numbers/finding';
import { NumberWatch } from './number-watch';

/**
 * Looks for the numbers that are followed at the page's address, for as long as the content script lives, and tells the worker what became of
 * each. Where none is followed nothing of the page is read.
 */
export async function startNumbers(): Promise<void> {
  const lifetime = beginLifetime('stillroomNumbers');
  await whenActivated();
  let life: Lifetime | undefined;
  lifetime.onEnd(() => life?.end());
  if (lifetime.isOver) return;
  followAddress(window, lifetime, () => {
    life?.end();
    life = new Lifetime();
    void watchPage(life);
  });
}

async function watchPage(life: Lifetime): Promise<void> {
  // What the worker refuses to answer is not read.
  const answer = await withRetry(() => send('numbersHere', {}), life).catch(() => undefined);
  if (!answer?.numbers.length || life.isOver) return;
  new NumberWatch(document, answer.numbers, life, takeFinding(), shadowRootOf, async (id, outcome) => {
    const at = new Date().toISOString();
    const told = await withRetry(() => send('numberSeen', { id, outcome, at }), life);
    return told?.isFollowed ?? false;
  });
}
