import { i18n } from '#i18n';
import { cycleScore, objectivesOf } from '../../../lib/goals/closing/cycle-score';
import { isFinished } from '../../../lib/goals/outline/current-objectives';
import { inOrder } from '../../../lib/goals/outline/group';
import type { Cycle } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { ActionButton } from '../../ui/ActionButton';
import {
  forecastRecordInWords,
  rangeFactorInWords,
  scoreInWords,
  timeInWords,
} from '../closing/closing-in-words';
import { useEdit } from '../useGoalEdits';
import { ObjectiveSection } from './ObjectiveSection';

/** The closed cycles with their scores and their objectives. */
export function ClosedCycles({ data }: { readonly data: GoalsData }) {
  const closed = data.cycles.filter((c) => c.closed);
  if (!closed.length) return null;
  const factor = rangeFactorInWords(data.forecasts, data.keyResults);
  return (
    <section aria-labelledby="closed-cycles">
      <h2 id="closed-cycles">{i18n.t('closeCycle.closedCycles')}</h2>
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
      <ActionButton
        look="quiet"
        action={() => edit([{ type: 'cycle', id: cycle.id, set: { closed: null } }])}
      >
        {i18n.t('closeCycle.reopen', [cycle.title])}
      </ActionButton>
      {objectives.map((objective) => (
        <ObjectiveSection key={objective.id} objective={objective} siblings={objectives} data={data} />
      ))}
    </details>
  );
}
