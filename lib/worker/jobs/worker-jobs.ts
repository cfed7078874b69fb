import { announceStoreChange } from '../../store/db/changes';
import type { Database } from '../../store/db/database';
import type { SnapshotRefresher } from '../snapshot-refresher';
import { jobDefinitions } from './definitions';
import { JobRunner } from './job-runner';

interface Services {
  readonly open: () => Promise<Database>;
  readonly snapshots: Pick<SnapshotRefresher, 'schedule' | 'scheduleNext'>;
  readonly onGoalsChanged: () => void;
  readonly onError: (error: unknown) => void;
}

/**
 * The runner of the worker's jobs. Figures are taken again now and then while a job runs, and at once when it has ended,
 * because a person began it and looks at the screen.
 */
export function workerJobs({ open, snapshots, onGoalsChanged, onError }: Services): JobRunner {
  return new JobRunner({
    open,
    definitions: jobDefinitions,
    onSlice: () => snapshots.schedule(),
    onEnd: () => {
      snapshots.scheduleNext();
      onGoalsChanged();
      announceStoreChange();
    },
    onError,
  });
}
