import { useState } from 'react';
import { i18n } from '#i18n';
import { cycleScore, objectivesOf } from '../../../lib/goals/closing/cycle-score';
import { inOrder, isFinished } from '../../../lib/goals/outline/group';
import type { Cycle } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Button } from '../../ui/Button';
import { CloseCycle } from '../closing/CloseCycle';
import {
  forecastRecordInWords,
  rangeFactorInWords,
  scoreInWords,
  timeInWords,
} from '../closing/closing-in-words';
import { useEdit } from '../useGoalEdits';
import { CycleForm } from './CycleForm';
import { ObjectiveCard } from './ObjectiveCard';

/** The open cycles, each to be edited or closed. */
export function Cycles({ data }: { readonly data: GoalsData }) {
  const [opened, setOpened] = useState<{ id: string; for: 'edit' | 'close' }>();
  const close = () => setOpened(undefined);
  const open = data.cycles.filter((c) => !c.closed);
  const cycle = data.cycles.find((c) => c.id === opened?.id);
  if (!open.length) return null;
  return (
    <>
      <ul className="cycles" aria-label={i18n.t('options.cycles')}>
        {open.map((one) => (
          <li key={one.id}>
            <Button
              look="quiet"
              aria-label={i18n.t('options.editNamed', [one.title])}
              onClick={() => setOpened({ id: one.id, for: 'edit' })}
            >
              {timeInWords(one)}
            </Button>
            <Button look="quiet" onClick={() => setOpened({ id: one.id, for: 'close' })}>
              {i18n.t('closeCycle.close', [one.title])}
            </Button>
          </li>
        ))}
      </ul>
      {opened?.for === 'edit' && <CycleForm cycle={cycle} data={data} onClose={close} />}
      {opened?.for === 'close' && cycle && <CloseCycle cycle={cycle} data={data} onClose={close} />}
    </>
  );
}

/** The closed cycles with their scores and their objectives. */
export function ClosedCycles({ data }: { readonly data: GoalsData }) {
  const closed = data.cycles.filter((c) => c.closed);
  if (!closed.length) return null;
  const factor = rangeFactorInWords(data.forecasts, data.keyResults);
  return (
    <section aria-labelledby="closed-cycles">
      <h3 id="closed-cycles">{i18n.t('closeCycle.closedCycles')}</h3>
      {factor && <p className="soft">{factor}</p>}
      {closed
        .toSorted((a, b) => Date.parse(b.start) - Date.parse(a.start))
        .map((cycle) => (
          <ClosedCycle key={cycle.id} cycle={cycle} data={data} />
        ))}
    </section>
  );
}

function ClosedCycle({ cycle, data }: { readonly cycle: Cycle; readonly data: GoalsData }) {
  const edit = useEdit();
  const objectives = inOrder(
    objectivesOf(cycle, data.objectives).filter((o) => isFinished(o, data.cycles, data.keyResults)),
  );
  const own = new Set(objectivesOf(cycle, data.objectives).map((o) => o.id));
  const record = forecastRecordInWords(
    data.forecasts,
    data.keyResults.filter((k) => own.has(k.objective)),
  );
  return (
    <details className="closed-cycle">
      <summary>
        {timeInWords(cycle)} · {scoreInWords(cycleScore(cycle, data.objectives, data.keyResults))}
      </summary>
      {record && <p className="soft">{record}</p>}
      {cycle.closed?.learned && <blockquote>{cycle.closed.learned}</blockquote>}
      <Button look="quiet" onClick={() => edit([{ type: 'cycle', id: cycle.id, set: { closed: null } }])}>
        {i18n.t('closeCycle.reopen', [cycle.title])}
      </Button>
      {objectives.map((objective, at) => (
        <ObjectiveCard key={objective.id} objective={objective} siblings={objectives} at={at} data={data} />
      ))}
    </details>
  );
}
