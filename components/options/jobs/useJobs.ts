import { useState } from 'react';
import type { Job } from '../../../lib/model/job';
import { onProgress } from '../../../lib/store/db/changes';
import type { Database } from '../../../lib/store/db/database';
import { readJobs } from '../../../lib/store/jobs/read-jobs';
import { useStore } from '../../ui/useStore';

/** The jobs that run, have failed, or were begun since the screen was opened, updated as they progress. */
export function useJobs(opened: Promise<Database>): readonly Job[] {
  const [since] = useState(Date.now);
  const { data = [] } = useStore(opened, readJobs, undefined, onProgress);
  return data.filter(
    ({ state, startedAt }) => state === 'running' || state === 'failed' || Date.parse(startedAt) >= since,
  );
}
