import { browser } from 'wxt/browser';
import { answer, type Sender } from '../messages/handle';
import { type Database, explain, openStore } from '../store/db/database';
import { Freshness } from './freshness';
import { handlers } from './handlers';
import { showState, showTrouble } from './icon';
import { eraseOutdatedDaily } from './keep';
import { type Click, renewMenus, tagFromMenu } from './menus';
import { openPalette } from './palette';
import { reviewAlarm, setReminder } from './reminder';
import { readOpenTabs, registerSites } from './sites';

/**
 * Wires the worker to the browser's events. It may be ended and started at any instant: every listener is added at once,
 * and nothing that matters is kept in memory.
 */
export function startWorker(): void {
  const open = storeOpener();
  const report = (error: unknown) => {
    void showTrouble(explain(error).code);
  };
  const freshness = new Freshness(open, report);
  let menus = Promise.resolve();
  const onGoals = () => {
    // One after another, for two makings at once would make each entry twice.
    menus = menus
      .then(async () => {
        await renewMenus(await open());
        await showState(await open());
      })
      .catch(report);
  };
  const options = {
    id: browser.runtime.id,
    origin: browser.runtime.getURL('/'),
    handlers: handlers({ open, freshness, onGoals }),
    explain,
  };

  // The polyfill's type has no answer for “none of ours”, which it passes on as it should.
  browser.runtime.onMessage.addListener(((message: unknown, sender: Sender) =>
    answer(message, sender, options)) as never);
  browser.runtime.onInstalled.addListener(onGoals);
  browser.runtime.onStartup.addListener(onGoals);
  let sites = Promise.resolve();
  const onAccess = () => {
    sites = sites.then(registerSites).catch(report);
  };
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    onAccess();
    void readOpenTabs(origins).catch(report);
  });
  browser.permissions.onRemoved.addListener(onAccess);
  onAccess();
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === reviewAlarm) remind();
  });
  const remind = () => {
    const set = open().then(async (db) => {
      await setReminder(db, Date.now());
      await showState(db);
    });
    void set.catch(report);
  };
  remind();
  freshness.soon();
  void open()
    .then(async (db) => (await eraseOutdatedDaily(db, Date.now())) && freshness.soon())
    .catch(report);
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const tagged = open().then((db) => tagFromMenu(db, info as Click, tab));
    void tagged.then((isTagged) => isTagged && changed()).catch(report);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-palette' && tab) void openPalette(tab).catch(report);
  });
  const changed = () => {
    freshness.promptly();
    onGoals();
  };
}

/** Opens the store once for many uses, and again where it was closed under us. */
function storeOpener(): () => Promise<Database> {
  let opened: Promise<Database> | undefined;
  return async () => {
    opened ??= openStore();
    try {
      const db = await opened;
      db.onclose = () => {
        opened = undefined;
      };
      return db;
    } catch (error) {
      opened = undefined;
      throw error;
    }
  };
}
