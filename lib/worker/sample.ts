import type { Handlers } from '../messages/handle';
import { sampleDatabaseName } from '../store/db/schema';
import { Frames } from './frames';
import { handlers } from './handlers';
import { Imports } from './imports';
import { workerJobs } from './jobs/worker-jobs';
import { SnapshotRefresher } from './snapshot-refresher';
import { storeOpener } from './store-opener';

/**
 * The handlers for pages that show the sample workspace: goals, tags and the import that fills it are those of its own
 * store, which is opened with the first message. Whatever concerns pages, sites and settings stays with one's own workspace.
 */
export function sampleHandlers(own: Handlers, onError: (error: unknown) => void): Handlers {
  const open = storeOpener(sampleDatabaseName);
  const snapshots = new SnapshotRefresher(open, onError);
  // Menus and icon show one's own goals.
  const onGoalsChanged = () => undefined;
  const jobs = workerJobs({ open, snapshots, onGoalsChanged, onError });
  const imports = new Imports({ open, report: onError, onDone: () => snapshots.scheduleNext() });
  const sample = handlers({ open, frames: new Frames(), snapshots, jobs, imports, onGoalsChanged });
  return {
    ...own,
    tag: sample.tag,
    untag: sample.untag,
    applyEdits: sample.applyEdits,
    undoAction: sample.undoAction,
    saveActivity: sample.saveActivity,
    removeActivity: sample.removeActivity,
    dismiss: sample.dismiss,
    declineRule: sample.declineRule,
    followIssue: sample.followIssue,
    changeSpans: sample.changeSpans,
    refresh: sample.refresh,
    importBegin: sample.importBegin,
    importLines: sample.importLines,
    importCommit: sample.importCommit,
    importProgress: sample.importProgress,
    importStop: sample.importStop,
  };
}
