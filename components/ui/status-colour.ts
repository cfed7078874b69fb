import type { Status } from '../../lib/goals/progress/status';

/** The colour of each status. It never carries the meaning alone. */
export const statusColour: Readonly<Record<Status, string>> = {
  notStarted: 'var(--soft)',
  noData: 'var(--soft)',
  onTrack: 'var(--good)',
  achieved: 'var(--good)',
  atRisk: 'var(--late)',
  offTrack: 'var(--risk)',
  missed: 'var(--risk)',
};
