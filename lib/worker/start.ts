import { browser } from 'wxt/browser';
import { openPanel } from '../browser/open-panel';
import { answer, type Sender } from '../messages/handle';
import { isSampleAddress } from '../model/sample-address';
import { toStillroomError } from '../store/db/database';
import { openFirstSteps } from './first-run';
import { Frames, type PreparedFrame } from './frames';
import { handlers } from './handlers';
import { showError, updateIcon } from './icon';
import { Imports, importAlarm } from './imports';
import { jobAlarm } from './jobs/job-runner';
import { workerJobs } from './jobs/worker-jobs';
import {
  type Click,
  confirmOnPage,
  numberEntry,
  panelEntry,
  pickFromMenu,
  rebuildMenus,
  tagFromMenu,
} from './menus';
import { registerNumbers } from './numbers';
import { openPalette } from './palette';
import { startWaitingPicking } from './picking';
import { reviewAlarm, setReminder } from './reminder';
import { startRetentionDaily } from './retention';
import { sampleHandlers } from './sample';
import { captureOpenTabs, registerSites } from './sites';
import { SnapshotRefresher } from './snapshot-refresher';
import { storeOpener } from './store-opener';
import { followIdleState, registerTracking } from './time-tracking';

/**
 * Connects the worker to the browser's events. It may end and start at any instant: all listeners are added synchronously,
 * and nothing important is kept in memory.
 */
export function startWorker(): void {
  const open = storeOpener();
  const report = (error: unknown) => {
    void showError(toStillroomError(error).code);
  };
  const snapshots = new SnapshotRefresher(open, report);
  let sites = Promise.resolve();
  const registerForNumbers = () => {
    sites = sites.then(async () => await registerNumbers(await open())).catch(report);
  };
  const onAccess = () => {
    sites = sites
      .then(registerSites)
      .then(async () => await registerTracking(await open()))
      .catch(report);
    registerForNumbers();
  };
  let menus = Promise.resolve();
  const onGoalsChanged = () => {
    // One after another: two rebuilds at once would create each entry twice.
    menus = menus
      .then(async () => {
        await rebuildMenus(await open());
        await updateIcon(await open());
      })
      .catch(report);
    registerForNumbers();
  };
  const jobs = workerJobs({ open, snapshots, onGoalsChanged, onError: report });
  const imports = new Imports({
    open,
    report,
    onDone: () => {
      snapshots.scheduleNext();
      onGoalsChanged();
    },
  });
  const frames = new Frames();
  const own = handlers({ open, frames, snapshots, jobs, imports, onGoalsChanged });
  const options = {
    id: browser.runtime.id,
    origin: browser.runtime.getURL('/'),
    handlers: own,
    toStillroomError,
  };
  const sampleOptions = { ...options, handlers: sampleHandlers(own, report) };
  // A content script, whose page can have any address, never gets at the sample workspace.
  const optionsFor = ({ url = '' }: Sender) =>
    url.startsWith(options.origin) && isSampleAddress(url) ? sampleOptions : options;

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    void answer(message, sender, optionsFor(sender)).then(respond);
    // Keeps the way back open until then, in both engines.
    return true;
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    onGoalsChanged();
    if (reason === 'install') void open().then(openFirstSteps).catch(report);
  });
  browser.runtime.onStartup.addListener(onGoalsChanged);
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    onAccess();
    void captureOpenTabs(origins).catch(report);
    void startWaitingPicking().catch(report);
  });
  browser.permissions.onRemoved.addListener(onAccess);
  onAccess();
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === reviewAlarm) remind();
    if (name === jobAlarm) void jobs.resume();
    if (name === importAlarm) imports.run();
  });
  const remind = () => {
    const set = open().then(async (db) => {
      await setReminder(db, Date.now());
      await updateIcon(db);
    });
    void set.catch(report);
  };
  remind();
  snapshots.schedule();
  imports.resume();
  void open()
    .then((db) => startRetentionDaily(db, Date.now()))
    .catch(report)
    .then(() => jobs.resume());
  const showPanel = (windowId: number | undefined) => {
    if (windowId !== undefined) void openPanel(windowId).catch(report);
  };
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === panelEntry) return showPanel(tab?.windowId);
    if (info.menuItemId === numberEntry) return void pickFromMenu(info, tab).catch(report);
    const tagged = open().then((db) => tagFromMenu(db, info as Click, tab));
    const confirm = async (frame: PreparedFrame | undefined) => {
      if (!frame) return;
      changed();
      if (tab?.id !== undefined) await confirmOnPage(frames, frame, tab.id);
    };
    void tagged.then(confirm).catch(report);
  });
  followIdleState(open, report);
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-palette' && tab) void openPalette(tab).catch(report);
    if (command === 'open-panel') showPanel(tab?.windowId);
  });
  const changed = () => {
    snapshots.scheduleNext();
    onGoalsChanged();
  };
}
