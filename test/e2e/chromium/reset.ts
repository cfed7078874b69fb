/// <reference types="chrome" />
import type { StoredRecord } from '../../sites/stored.ts';

// Each function is run in a page or the worker of the extension, and refers to nothing outside itself.

/** Whether only a removal takes back what was done: a grant, which the browser remembers, and a panel or a popup that is open. */
export async function needsRemoval(): Promise<boolean> {
  const { origins = [], permissions = [] } = await chrome.permissions.getAll();
  const { host_permissions: hosts = [], permissions: required = [] } = chrome.runtime.getManifest();
  const isIn = (list: readonly string[]) => (one: string) => list.includes(one);
  const types = (await chrome.runtime.getContexts({})).map((context) => context.contextType);
  const isShown = types.some((type) => type !== 'TAB' && type !== 'BACKGROUND');
  return isShown || !(origins.every(isIn(hosts)) && permissions.every(isIn(required)));
}

/**
 * Takes away all that the extension stored, and all that it had the browser do later.
 * @returns whether there was a database.
 */
export async function forget(): Promise<boolean> {
  await chrome.alarms.clearAll();
  await chrome.contextMenus.removeAll();
  await chrome.scripting.unregisterContentScripts();
  await chrome.action.setBadgeText({ text: '' });
  await chrome.action.setTitle({ title: '' });
  localStorage.clear();
  for (const key of await caches.keys()) await caches.delete(key);
  const databases = await indexedDB.databases();
  for (const { name = '' } of databases)
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      // Where a connection is still open, success comes once it is closed.
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  return databases.length > 0;
}

/** Has the worker, which has just started, do what it does after the installation, but for the tab with the first steps. */
export function beginAnew(): void {
  const { onInstalled } = chrome.runtime as unknown as { onInstalled: { dispatch(details: object): void } };
  onInstalled.dispatch({ reason: 'update' });
}

/** What the extension has left in the browser. */
export interface Left {
  /** The records of each table of each database. */
  readonly stored: Record<string, Record<string, StoredRecord[]>>;
  readonly alarms: string[];
  readonly scripts: string[];
  readonly permissions: string[];
  readonly local: Record<string, string>;
  readonly caches: string[];
  readonly badge: string;
  readonly title: string;
  /** Those of the menu's entries about which is asked. */
  readonly entries: string[];
}

/** Reads what the extension has left in the browser; of the menu, whether these entries are there. */
export async function readLeft(entries: readonly string[]): Promise<Left> {
  const stored: Left['stored'] = {};
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const tables: Record<string, StoredRecord[]> = {};
    for (const table of db.objectStoreNames)
      tables[table] = await new Promise<StoredRecord[]>((resolve, reject) => {
        const request = db.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result as StoredRecord[]);
        request.onerror = () => reject(request.error);
      });
    db.close();
    stored[name] = tables;
  }
  const { origins = [], permissions = [] } = await chrome.permissions.getAll();
  const isThere = async (id: string) =>
    await chrome.contextMenus.update(id, {}).then(
      () => [id],
      () => [],
    );
  return {
    stored,
    alarms: (await chrome.alarms.getAll()).map((alarm) => alarm.name).sort(),
    scripts: (await chrome.scripting.getRegisteredContentScripts())
      .map((script) => `${script.id} ${script.matches} ${script.js}`)
      .sort(),
    permissions: [...origins, ...permissions].sort(),
    local: { ...localStorage },
    caches: await caches.keys(),
    badge: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
    entries: (await Promise.all(entries.map(isThere))).flat(),
  };
}
