import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { Sender } from '../messages/handle';
import type { NumberHere } from '../messages/numbers';
import { addressOfPage, type FollowedNumber, originOfPage } from '../model/followed-number';
import type { Database } from '../store/db/database';
import { beginRead } from '../store/db/transaction';
import { entitiesOf } from '../store/goals/entities';
import { numbersAt, stateOf } from '../store/numbers/followed';
import { mayBeRead } from './access';
import { grantedOf, siteIdOf } from './sites';

/** The content script that looks for followed numbers, after what finds them; registered only on origins that have any. */
const id = 'numbers';
const scripts = ['finding', id].map((name) => `/content-scripts/${name}.js` as ScriptPublicPath);

/** The numbers that are read on the sender's page; none where it may not be read. */
export async function numbersHere(db: Database, sender: Sender): Promise<NumberHere[]> {
  if (!sender.url || !(await mayBeRead(db, sender))) return [];
  const tx = beginRead(db, ['entities', 'numberStates']);
  const here = await numbersAt(tx, new URL(sender.url), isFrame(sender));
  return await Promise.all(here.map(async (n) => ({ id: n.id, prints: (await stateOf(tx, n)).prints })));
}

/** Whether a message comes from a frame in a page. */
export const isFrame = ({ frameId }: Sender): boolean => frameId !== 0;

/** The ids of the followed numbers on the pages of a site. */
export async function numbersOfSite(db: Database, site: string): Promise<string[]> {
  const all = await entitiesOf(beginRead(db, ['entities']), 'number');
  return all.filter(({ page }) => siteIdOf(new URL(addressOfPage(page))) === site).map((n) => n.id);
}

/** Registers the content script on the granted origins of followed numbers, and in frames where one was picked in a frame. */
export async function registerNumbers(db: Database): Promise<void> {
  const followed = (await entitiesOf(beginRead(db, ['entities']), 'number')).filter((n) => !n.stopped);
  const matches = await grantedPagesOf(followed);
  const allFrames = followed.some(({ page }) => page.inFrame);
  const [held] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  const isSame = (held?.matches ?? []).toSorted().join() === matches.join();
  if (isSame && (!held || (held.allFrames ?? false) === allFrames)) return;
  const wanted = {
    id,
    matches,
    allFrames,
    js: scripts.map((script) => script.slice(1)),
    runAt: 'document_idle' as const,
  };
  if (!matches.length) await browser.scripting.unregisterContentScripts({ ids: [id] });
  else if (held) await browser.scripting.updateContentScripts([wanted]);
  else await browser.scripting.registerContentScripts([wanted]);
  await runInOpenTabs(
    matches.filter((origin) => !held?.matches?.includes(origin)),
    allFrames,
  );
}

/** Starts looking in open tabs of a number's origin, without a reload; where the script runs already it begins anew. */
export async function lookInOpenTabs({ page }: Pick<FollowedNumber, 'page'>): Promise<void> {
  await runInOpenTabs(await grantedPagesOf([{ page }]), page.inFrame ?? false);
}

async function grantedPagesOf(numbers: readonly Pick<FollowedNumber, 'page'>[]): Promise<string[]> {
  return await grantedOf([...new Set(numbers.map(({ page }) => `${originOfPage(page)}/*`))].sort());
}

async function runInOpenTabs(url: readonly string[], allFrames: boolean): Promise<void> {
  for (const tab of url.length ? await browser.tabs.query({ url: [...url] }) : [])
    if (tab.id !== undefined)
      // The tab may have been closed, or may show an error page of the browser.
      await browser.scripting
        .executeScript({ target: { tabId: tab.id, allFrames }, files: scripts })
        .catch(() => undefined);
}
