import { i18n } from '#i18n';
import { inOrder } from '../../../lib/goals/outline/group';
import { statusAt } from '../../../lib/goals/progress/effective-status';
import { decidingKeyResults, objectiveStatus } from '../../../lib/goals/progress/objective-status';
import { isHeld } from '../../../lib/goals/progress/progress';
import type { KeyResult, Objective } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatProgress } from '../../ui/format';
import { objectiveStatusInWords } from '../../ui/objective-status';
import { statusColour } from '../../ui/status-colour';
import { keyResultHref, objectiveHref } from '../address';

interface Props {
  readonly objective: Objective;
  /** The objective above it that it supports, if any. */
  readonly parent: Objective | undefined;
  readonly data: GoalsData;
  /** What the key results are narrowed to, if anything. */
  readonly matches: ((keyResult: KeyResult) => boolean) | undefined;
}

/** An objective of the alignment beside its outcomes. */
export function AlignedObjective({ objective, parent, data, matches }: Props) {
  const { id, title, owner } = objective;
  const own = inOrder(data.keyResults.filter((k) => k.objective === id && !k.archived));
  const status = objectiveStatusInWords(objectiveStatus(own, data.snapshots, Date.now()));
  const shown = shownOf(own, matches);
  return (
    <li className="supporting">
      <div className="cell">
        <a href={objectiveHref(id)}>
          <b>{title}</b>
        </a>
        <p className="soft">{[status, owner].filter(Boolean).join(' · ')}</p>
        {parent && <p className="soft">{i18n.t('app.supports', [parent.title])}</p>}
      </div>
      {shown.length > 0 && (
        <ul className="fan">
          {shown.map((keyResult) => (
            <Outcome key={keyResult.id} keyResult={keyResult} data={data} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The open outcomes, or all open key results where it has none; of those that do not match, none. */
function shownOf(own: readonly KeyResult[], matches: Props['matches']): readonly KeyResult[] {
  const isShown = (k: KeyResult) => !k.closed && (!matches || matches(k));
  const deciding = decidingKeyResults(own).filter(isShown);
  // A driver that was searched for is shown rather than nothing.
  return deciding.length || !matches ? deciding : own.filter(isShown);
}

function Outcome({ keyResult, data }: { readonly keyResult: KeyResult; readonly data: GoalsData }) {
  const { id, title, layer } = keyResult;
  const snapshot = data.snapshots.find((s) => s.keyResult === id);
  const { status } = statusAt(keyResult, snapshot, Date.now());
  // Of a value that is held, the status says it all.
  const share = isHeld(keyResult) ? undefined : snapshot?.progress;
  return (
    <li className="outcome" style={{ '--c': statusColour[status] }}>
      <span>
        <a href={keyResultHref(id)}>{title}</a>
        {layer !== 'outcome' && <span className="soft"> · {i18n.t(`layer.${layer}`)}</span>}
      </span>
      <span className="soft">{share !== undefined && formatProgress(share)}</span>
      <em>{i18n.t(`status.${status}`)}</em>
    </li>
  );
}
