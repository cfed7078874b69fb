import { useState } from 'react';
import { i18n } from '#i18n';
import { objectiveScore } from '../../../lib/goals/closing/cycle-score';
import { inOrder } from '../../../lib/goals/outline/group';
import { objectiveStatus } from '../../../lib/goals/progress/objective-status';
import type { Objective } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Button } from '../../ui/Button';
import { objectiveStatusInWords } from '../../ui/objective-status';
import { ClosedItem } from '../closing/ClosedItem';
import { scoreInWords } from '../closing/closing-in-words';
import { KeyResultItem } from '../key-result/KeyResultItem';
import { NewKeyResult } from '../key-result/NewKeyResult';
import { objectiveAnchor } from './Alignment';
import { History } from './History';
import { ItemActions } from './ItemActions';
import { ObjectiveForm } from './ObjectiveForm';

interface Props {
  readonly objective: Objective;
  /** All objectives of the list, in order. */
  readonly siblings: readonly Objective[];
  readonly at: number;
  readonly data: GoalsData;
}

/** An objective with its key results. */
export function ObjectiveCard({ objective, siblings, at, data }: Props) {
  const [isOpen, setOpen] = useState<'edit' | 'add' | undefined>();
  const close = () => setOpen(undefined);
  const all = inOrder(data.keyResults.filter((k) => k.objective === objective.id && !k.archived));
  const own = all.filter((k) => !k.closed);
  const status = objectiveStatus(all, data.snapshots, Date.now());
  const isClosed = !status && own.length < all.length;
  const statusText = isClosed ? scoreInWords(objectiveScore(all)) : objectiveStatusInWords(status);
  const supported = [
    data.objectives.find((o) => o.id === objective.parent)?.title,
    data.workspace?.businessGoals.find((g) => g.id === objective.businessGoal)?.title,
  ].filter((title) => title !== undefined);
  const cycle = data.cycles.find((c) => c.id === objective.cycle);
  return (
    <article className="card" id={objectiveAnchor(objective.id)}>
      <header>
        <div>
          <h2>{objective.title}</h2>
          <p className="soft">
            {[i18n.t(`form.horizon_${objective.horizon}`), cycle?.title, objective.owner, statusText]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <ItemActions type="objective" siblings={siblings} at={at} onEdit={() => setOpen('edit')} />
      </header>
      {supported.length > 0 && <p className="soft">{i18n.t('options.serves', [supported.join(', ')])}</p>}
      {objective.why && <p>{objective.why}</p>}
      {all.length === 0 && (
        <p className="none">
          {i18n.t('options.noKeyResults')}{' '}
          <Button
            onClick={() => setOpen('add')}
            aria-label={i18n.t('options.addKeyResultTo', [objective.title])}
          >
            {i18n.t('options.addOne')}
          </Button>
        </p>
      )}
      {own.map((keyResult, place) => (
        <KeyResultItem key={keyResult.id} keyResult={keyResult} siblings={own} at={place} data={data} />
      ))}
      {all.map(
        (keyResult) =>
          keyResult.closed && (
            <ClosedItem key={keyResult.id} keyResult={keyResult} closed={keyResult.closed} data={data} />
          ),
      )}
      <History type="objective" id={objective.id} data={data} />
      {isOpen === 'edit' && <ObjectiveForm objective={objective} data={data} order={at} onClose={close} />}
      {isOpen === 'add' && <NewKeyResult objective={objective} data={data} onClose={close} />}
    </article>
  );
}
