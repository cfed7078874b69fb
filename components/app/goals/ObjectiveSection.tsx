import { Fragment, memo, useState } from 'react';
import { i18n } from '#i18n';
import { objectiveScore } from '../../../lib/goals/closing/cycle-score';
import { inOrder } from '../../../lib/goals/outline/group';
import { filterNested, nestDrivers } from '../../../lib/goals/outline/nest';
import { measuredBelow } from '../../../lib/goals/outline/objective-tree';
import { moveEdits } from '../../../lib/goals/outline/order';
import { objectiveStatus } from '../../../lib/goals/progress/objective-status';
import type { KeyResult, Objective } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { objectiveStatusInWords } from '../../ui/objective-status';
import { objectiveHref } from '../address';
import { scoreInWords } from '../closing/closing-in-words';
import { NewKeyResult } from '../key-result/NewKeyResult';
import { useEdit } from '../useGoalEdits';
import { useSessionState } from '../useSessionState';
import { ClosedLine, KeyResultLine } from './KeyResultLine';
import { ObjectiveForm } from './ObjectiveForm';

interface Props {
  readonly objective: Objective;
  /** The objectives with the same parent, in order. */
  readonly siblings: readonly Objective[];
  readonly data: GoalsData;
  /** The heading, where it is not the title: on the page of the objective that is there already. */
  readonly heading?: string;
  /** The key results that are shown; all where it is absent. */
  readonly matches?: ((keyResult: KeyResult) => boolean) | undefined;
  /** Whether its key results can be hidden. */
  readonly canFold?: boolean;
}

const unfolded = { isFolded: '' };

/** An objective: a line with its status and actions, and a line for each of its key results. */
export const ObjectiveSection = memo((props: Props) => {
  const { objective, siblings, data, heading, matches, canFold = false } = props;
  // Its own state, so that folding one draws no other again.
  const [folded, setFolded] = useSessionState(`stillroom-folded ${objective.id}`, unfolded);
  const isFolded = canFold && folded.isFolded !== '';
  const [isOpen, setOpen] = useState<'edit' | 'add' | undefined>();
  const close = () => setOpen(undefined);
  const { id, title } = objective;
  const all = inOrder(data.keyResults.filter((k) => k.objective === id && !k.archived));
  // What was carried over has the title of what it continues.
  const closedCycle = data.cycles.find((c) => c.id === objective.cycle && c.closed);
  const nested = nestDrivers(all.filter((k) => !k.closed));
  const shown = matches ? filterNested(nested, matches) : nested;
  const outline = shown.map(({ keyResult }) => keyResult);
  const closed = matches ? [] : all.filter((k) => k.closed);
  return (
    <section
      className="objective"
      aria-label={heading ?? (closedCycle ? `${title} · ${closedCycle.title}` : title)}
    >
      <header>
        {canFold && (
          <button
            type="button"
            className="fold"
            aria-expanded={!isFolded}
            aria-label={i18n.t('app.fold', [title])}
            onClick={() => setFolded({ isFolded: isFolded ? '' : 'yes' })}
          />
        )}
        <h2>{heading ?? <a href={objectiveHref(id)}>{title}</a>}</h2>
        <span className="soft">{stateInWords(all, data)}</span>
        <span className="tools">
          {/* What ran in a closed cycle is over; reopened, it can be added to again. */}
          {!closedCycle && (
            <Button
              look="quiet"
              aria-label={i18n.t('options.addKeyResultTo', [title])}
              onClick={() => setOpen('add')}
            >
              {i18n.t('app.plusKeyResult')}
            </Button>
          )}
          <ObjectiveMenu objective={objective} siblings={siblings} onEdit={() => setOpen('edit')} />
        </span>
      </header>
      {!isFolded && all.length === 0 && <NoKeyResults of={id} data={data} />}
      {!isFolded && (
        <ul className="lines">
          {shown.flatMap(({ keyResult, drivers }) => [
            <KeyResultLine key={keyResult.id} keyResult={keyResult} data={data} list={outline} />,
            ...drivers.map((d) => (
              <KeyResultLine key={d.id} keyResult={d} data={data} list={drivers} isNested />
            )),
          ])}
          {closed.map((k) => (
            <ClosedLine key={k.id} keyResult={k} />
          ))}
        </ul>
      )}
      {isOpen === 'edit' && (
        <ObjectiveForm
          objective={objective}
          data={data}
          order={siblings.indexOf(objective)}
          onClose={close}
        />
      )}
      {isOpen === 'add' && <NewKeyResult objective={objective} data={data} onClose={close} />}
    </section>
  );
});

/** Says that an objective has no key results, or which objectives below it have some. */
function NoKeyResults({ of, data }: { readonly of: string; readonly data: GoalsData }) {
  const below = measuredBelow(of, data.objectives, data.keyResults);
  if (!below.length) return <p className="none">{i18n.t('options.noKeyResults')}</p>;
  return (
    <p className="none">
      {i18n.t('options.keyResultsBelow')}{' '}
      {below.map(({ id, title }, at) => (
        <Fragment key={id}>
          {at > 0 && ' · '}
          <a href={objectiveHref(id)}>{title}</a>
        </Fragment>
      ))}
    </p>
  );
}

/** The status of an objective, or its score once all of its key results are closed. */
function stateInWords(all: readonly KeyResult[], data: GoalsData): string {
  const status = objectiveStatus(all, data.snapshots, Date.now());
  if (status) return objectiveStatusInWords(status);
  return all.some((k) => k.closed) ? scoreInWords(objectiveScore(all)) : '';
}

interface MenuProps {
  readonly objective: Objective;
  readonly siblings: readonly Objective[];
  readonly onEdit: () => void;
}

function ObjectiveMenu({ objective, siblings, onEdit }: MenuProps) {
  const edit = useEdit();
  const { id, title } = objective;
  const at = siblings.indexOf(objective);
  const move = (by: -1 | 1) => edit(moveEdits('objective', siblings, at, by));
  return (
    <Menu
      name={i18n.t('app.actionsFor', [title])}
      actions={[
        { label: i18n.t('options.edit'), onChoose: onEdit },
        { label: i18n.t('app.moveUp'), onChoose: () => move(-1), isDisabled: at <= 0 },
        { label: i18n.t('app.moveDown'), onChoose: () => move(1), isDisabled: at === siblings.length - 1 },
        {
          label: i18n.t('options.archive'),
          onChoose: () => edit([{ type: 'objective', id, set: { archived: true } }]),
        },
      ]}
    >
      ⋯
    </Menu>
  );
}
