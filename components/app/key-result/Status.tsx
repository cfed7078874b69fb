import { i18n } from '#i18n';
import { statusAt } from '../../../lib/goals/progress/effective-status';
import { pace } from '../../../lib/goals/progress/pace';
import { isHeld } from '../../../lib/goals/progress/progress';
import type { KeyResult } from '../../../lib/model/goals';
import type { Snapshot } from '../../../lib/model/snapshot';
import { formatDay, formatProgress } from '../../ui/format';

interface Props {
  readonly keyResult: KeyResult;
  readonly snapshot: Snapshot | undefined;
}

/** The status of a key result, its progress against the pace, and a manual status where it is set. */
export function Status({ keyResult, snapshot }: Props) {
  const now = Date.now();
  const { status, computed, override } = statusAt(keyResult, snapshot, now);
  const share = isHeld(keyResult) ? undefined : snapshot?.progress;
  return (
    <>
      <p className="effective-status">
        <b className={status}>{i18n.t(`status.${status}`)}</b>
        {share !== undefined && snapshot && (
          <span className="soft">
            {' · '}
            {i18n.t('progress.complete', [
              formatProgress(share),
              formatProgress(pace(keyResult, snapshot, now)),
            ])}
          </span>
        )}
      </p>
      {snapshot?.failed !== undefined && (
        <p className="soft">{i18n.t('progress.failed', [snapshot.failed])}</p>
      )}
      {share !== undefined && snapshot?.expectedFrom !== undefined && (
        <p className="soft">{i18n.t('progress.expectedFrom', [formatDay(snapshot.expectedFrom)])}</p>
      )}
      {override && (
        <p className="soft">{i18n.t('progress.override', [override.reason, i18n.t(`status.${computed}`)])}</p>
      )}
    </>
  );
}
