import type { Handlers } from '../messages/handle';
import { announceProgress, announceSampleDeleted, announceStoreChange } from '../store/db/changes';
import { type Database, deleteStore } from '../store/db/database';
import { sampleDatabaseName } from '../store/db/schema';
import { inTransaction } from '../store/db/transaction';
import { applyEdits, undoAction } from '../store/goals/edits';
import { parseEdit } from '../store/goals/parse-edit';
import { addJob, stopJob } from '../store/jobs/jobs';
import { startErasingPerson } from '../store/signals/erased';
import { checkOrigin, mayBeRead } from './access';
import { hashesOfHandle, replaceBrokenKey } from './actors';
import { attributionNow } from './attribution';
import { storeCapture } from './capture';
import { evidenceHandlers } from './evidence-handlers';
import type { Frames } from './frames';
import { updateIcon } from './icon';
import type { Imports } from './imports';
import type { JobRunner } from './jobs/job-runner';
import { numberHandlers } from './number-handlers';
import { numbersOfSite } from './numbers';
import { marksAny } from './overlay';
import { overlayHandlers } from './overlay-handlers';
import { setReminder } from './reminder';
import { changeSettingsAndKeep } from './retention';
import { allSites, captureAllTabs, handleRecognised, runPart, siteOf } from './sites';
import type { SnapshotRefresher } from './snapshot-refresher';
import { tagPage, untag } from './tagging';
import { registerTracking } from './time-tracking';
import { wordsForPages } from './words';

interface Services {
  readonly open: () => Promise<Database>;
  readonly frames: Frames;
  readonly snapshots: SnapshotRefresher;
  readonly jobs: JobRunner;
  readonly imports: Imports;
  /** Called after the goals have changed, because menus and icon show them. */
  readonly onGoalsChanged: () => void;
}

/** The handler of each message. */
export function handlers({ open, frames, snapshots, jobs, imports, onGoalsChanged }: Services): Handlers {
  const changed = <T>(result: T): T => {
    snapshots.scheduleNext();
    onGoalsChanged();
    // A rule that changed is applied to what is stored.
    void jobs.resume();
    return result;
  };
  const begun = (job: string) => {
    void jobs.resume();
    announceProgress();
    return { job };
  };
  return {
    mayRead: async (_request, sender) => ({ reads: await mayBeRead(await open(), sender) }),
    bringPart: async ({ part }, sender) => ({ runs: await runPart(await open(), sender, part) }),
    recognised: async ({ platform }, sender) => await handleRecognised(await open(), sender, platform),
    capture: async (request, sender) => {
      const db = await open();
      await checkOrigin(db, request.url, sender);
      const { stored, refused, dirty, about } = await storeCapture(db, request);
      if (dirty || stored > 0) snapshots.schedule();
      if (request.health?.missed.length) announceStoreChange();
      if (request.health) await updateIcon(db);
      return { stored, refused, counts: await marksAny(db, new URL(request.url), about) };
    },
    words: async () => await wordsForPages(open),
    ...overlayHandlers({ open, frames, changed }),
    tag: async ({ page, ...request }) =>
      changed(await tagPage(await open(), page, request, attributionNow())),
    untag: async ({ tag }) => changed({ removed: await untag(await open(), tag, attributionNow()) }),
    applyEdits: async ({ edits }) =>
      changed({ action: await applyEdits(await open(), edits.map(parseEdit), attributionNow()) }),
    undoAction: async ({ action }) =>
      changed({ undone: await undoAction(await open(), action, attributionNow()) }),
    ...evidenceHandlers({ open, changed }),
    ...numberHandlers({ open, frames, changed, onStored: () => snapshots.schedule() }),
    refresh: async () => ({ refreshed: await snapshots.now() }),
    changeSettings: async (change) => {
      const db = await open();
      const settings = await changeSettingsAndKeep(db, change, Date.now());
      void jobs.resume();
      if ('language' in change) onGoalsChanged();
      await updateIcon(db);
      await setReminder(db, Date.now());
      announceStoreChange();
      if (change.tracksTime !== undefined) await registerTracking(db);
      // A new content script ends the one before it and asks whether it may read, so the setting applies at once.
      if (readingSettings.some((name) => name in change)) await captureAllTabs();
      return { settings };
    },
    eraseSite: async ({ site }) => {
      const db = await open();
      const task = { site, numbers: await numbersOfSite(db, site) };
      return begun(await inTransaction(db, ['jobs'], (tx) => addJob(tx, 'eraseSite', task, Date.now())));
    },
    erasePerson: async ({ handle }) => {
      const db = await open();
      const name = handle.trim().replace(/^@/, '');
      return begun(await startErasingPerson(db, name, await hashesOfHandle(db, name), Date.now()));
    },
    stopJob: async ({ id }) => {
      const stopped = await stopJob(await open(), id);
      announceProgress();
      return { stopped };
    },
    replaceBrokenKey: async () => {
      const db = await open();
      const replaced = await replaceBrokenKey(db);
      await updateIcon(db);
      announceStoreChange();
      return { replaced };
    },
    siteOf: async ({ url }) => {
      const site = await siteOf(await open(), new URL(url));
      return site ? { site } : {};
    },
    sites: async () => ({ sites: await allSites(await open()) }),
    importBegin: async (request) => {
      await imports.begin(request);
      return { begun: true };
    },
    importLines: async ({ id, first, lines }) => {
      await imports.stage(id, first, lines);
      return { staged: lines.length };
    },
    importCommit: async ({ id, lines }) => {
      await imports.commit(id, lines);
      return { decided: true };
    },
    importProgress: async ({ id }) => await imports.progress(id),
    importStop: async ({ id }) => {
      await imports.stop(id);
      return { stopped: true };
    },
    deleteSample: async () => {
      await deleteStore(sampleDatabaseName);
      announceSampleDeleted();
      return { deleted: true };
    },
  };
}

/** The settings that decide whether a page is read, and what is drawn on it. */
const readingSettings = [
  'reads',
  'paused',
  'privateWindows',
  'overlay',
  'overlayOff',
  'chip',
  'chipOff',
] as const;
