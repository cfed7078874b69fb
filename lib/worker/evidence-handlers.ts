import type { Handlers } from '../messages/handle';
import { announceStoreChange } from '../store/db/changes';
import type { Database } from '../store/db/database';
import { removeActivity, saveActivity } from '../store/signals/activities';
import { declineRule } from '../store/signals/declined-rules';
import { setDismissed } from '../store/signals/dismiss';
import { changeSpans } from '../store/signals/time-spans';
import { attributionNow } from './attribution';
import { followIssue } from './follow-issue';
import { trackTime } from './time-tracking';

interface Services {
  readonly open: () => Promise<Database>;
  /** To be called with the result of what changed the goals. */
  readonly changed: <T>(result: T) => T;
}

type Names =
  | 'saveActivity'
  | 'removeActivity'
  | 'dismiss'
  | 'declineRule'
  | 'followIssue'
  | 'heartbeat'
  | 'changeSpans';

/** The handlers of the messages about evidence: what is entered by hand, what waits, offered rules, topics and tracked time. */
export function evidenceHandlers({ open, changed }: Services): Pick<Handlers, Names> {
  return {
    saveActivity: async ({ activity, keyResults = [], seconds = 0 }) =>
      changed(await saveActivity(await open(), activity, { keyResults, seconds }, attributionNow())),
    removeActivity: async ({ subject }) =>
      changed(await removeActivity(await open(), subject, attributionNow())),
    dismiss: async ({ subject, dismissed }) => {
      await setDismissed(await open(), subject, dismissed);
      announceStoreChange();
      return { dismissed };
    },
    declineRule: async ({ offer }) => {
      await declineRule(await open(), offer);
      announceStoreChange();
      return { declined: true };
    },
    followIssue: async ({ topic, url }) =>
      changed(await followIssue(await open(), topic, new URL(url), attributionNow())),
    heartbeat: async (request, sender) => ({
      stored: await trackTime(await open(), request, sender, Date.now()),
    }),
    changeSpans: async ({ put, remove }) => {
      await changeSpans(await open(), put, remove);
      announceStoreChange();
      return { changed: true };
    },
  };
}
