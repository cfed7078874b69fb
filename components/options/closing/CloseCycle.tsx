import { useState } from 'react';
import { i18n } from '#i18n';
import { endsLater } from '../../../lib/goals/calendar/cycle-day';
import { nextSpan, nextTitle } from '../../../lib/goals/calendar/next-cycle';
import {
  type CloseDrafts,
  closingEdits,
  keyResultsToClose,
  withClosings,
} from '../../../lib/goals/closing/close-cycle';
import { emptyClosing, isTargetInvalid } from '../../../lib/goals/closing/close-draft';
import { cycleScore, objectiveScore, objectivesOf } from '../../../lib/goals/closing/cycle-score';
import { type CycleDraft, fieldsOfCycle, isCycleInvalid } from '../../../lib/goals/drafts/cycle-draft';
import { inOrder } from '../../../lib/goals/outline/group';
import type { Cycle } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatDay, formatNumber } from '../../ui/format';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, TextField } from '../form/fields';
import { useSteps } from '../form/useSteps';
import { CycleFields } from '../goals/CycleFields';
import { useApplyEdits } from '../useGoalEdits';
import { CloseFields } from './CloseFields';
import { forecastRecordInWords, scoreInWords, timeInWords } from './closing-in-words';

interface Props {
  readonly cycle: Cycle;
  readonly data: GoalsData;
  readonly onClose: () => void;
}

/** Closes a cycle in steps: one for each key result, then the scores, the lessons learned and the next cycle. */
export function CloseCycle({ cycle, data, onClose }: Props) {
  // The steps stay the same while the dialog is open.
  const [rows] = useState(() => keyResultsToClose(cycle, data));
  const { step: at, isTried, setTried, go } = useSteps();
  const [drafts, setDrafts] = useState<CloseDrafts>(new Map());
  const [learned, setLearned] = useState('');
  const next = useNext(cycle, data);
  const apply = useApplyEdits();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isEarly = endsLater(cycle, Date.now(), zone);
  const keyResult = rows[at];
  const draft = drafts.get(keyResult?.id ?? '') ?? emptyClosing;
  const isCarriedOver = rows.some((k) => drafts.get(k.id)?.decision !== 'drop');
  const save = async () => {
    setTried(true);
    if (keyResult) return isTargetInvalid(draft) ? false : go(at + 1);
    if (isCarriedOver && next.isWrong) return false;
    const closing = { learned, at: new Date().toISOString(), next: isCarriedOver ? next.chosen : undefined };
    await apply(closingEdits(cycle, rows, drafts, data, closing));
    return true;
  };
  return (
    <FormDialog
      title={i18n.t('closeCycle.title', [cycle.title])}
      saveLabel={i18n.t(keyResult ? 'closeCycle.next' : 'closeCycle.finish')}
      onSave={save}
      onBack={at > 0 ? () => go(at - 1) : undefined}
      step={at}
      onClose={onClose}
    >
      <p className="hint">
        {i18n.t('closeCycle.place', [formatNumber(at + 1), formatNumber(rows.length + 1)])}
      </p>
      {at === 0 && isEarly && (
        <p>{i18n.t('closeCycle.early', [cycle.title, formatDay(`${cycle.end.slice(0, 10)}T12:00`)])}</p>
      )}
      {keyResult ? (
        <>
          <h3>{keyResult.title}</h3>
          <CloseFields
            key={keyResult.id}
            keyResult={keyResult}
            data={data}
            draft={draft}
            onChange={(changed) => setDrafts(new Map(drafts).set(keyResult.id, changed))}
            isTried={isTried}
          />
        </>
      ) : (
        <>
          <Scores cycle={cycle} data={data} drafts={drafts} />
          <TextField
            isOptional
            lines={3}
            label={i18n.t('closeCycle.learned')}
            value={learned}
            onChange={setLearned}
          />
          {isCarriedOver ? <Next next={next} isTried={isTried} /> : <p>{i18n.t('closeCycle.none')}</p>}
        </>
      )}
    </FormDialog>
  );
}

/** The scores of the cycle and of its objectives, by the drafts so far. */
function Scores({ cycle, data, drafts }: Pick<Props, 'cycle' | 'data'> & { readonly drafts: CloseDrafts }) {
  const closed = withClosings(keyResultsToClose(cycle, data), drafts, data, new Date().toISOString());
  const own = new Set(objectivesOf(cycle, data.objectives).map((o) => o.id));
  const record = forecastRecordInWords(
    data.forecasts,
    closed.filter((k) => own.has(k.objective)),
  );
  return (
    <>
      <h3>{i18n.t('closeCycle.scores')}</h3>
      <dl className="scores">
        {inOrder(objectivesOf(cycle, data.objectives)).map(({ id, title }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>{scoreInWords(objectiveScore(closed.filter((k) => k.objective === id)))}</dd>
          </div>
        ))}
        <div className="whole">
          <dt>{i18n.t('closeCycle.cycle')}</dt>
          <dd>{scoreInWords(cycleScore(cycle, data.objectives, closed))}</dd>
        </div>
      </dl>
      {record && <p className="soft">{record}</p>}
    </>
  );
}

/** The cycle to carry over into: an existing one, or a new one for the next period. */
function useNext(cycle: Cycle, data: GoalsData) {
  const later = data.cycles
    .filter((c) => !c.closed && c.id !== cycle.id && c.start > cycle.start)
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const [id, setId] = useState(later[0]?.id ?? '');
  const [draft, setDraft] = useState<CycleDraft>(() => {
    const [start, end] = nextSpan(cycle.start, cycle.end);
    return { title: nextTitle(cycle.title), start, end };
  });
  const held = later.find((c) => c.id === id);
  return {
    later,
    id,
    setId,
    draft,
    setDraft,
    isWrong: !held && isCycleInvalid(draft),
    chosen: held
      ? { ...held, isNew: false }
      : { ...fieldsOfCycle(draft), id: crypto.randomUUID(), isNew: true },
  };
}

interface NextProps {
  readonly next: ReturnType<typeof useNext>;
  readonly isTried: boolean;
}

function Next({ next: { later, id, setId, draft, setDraft }, isTried }: NextProps) {
  return (
    <>
      <ChoiceField
        label={i18n.t('closeCycle.after')}
        value={id}
        onChange={setId}
        options={[...later.map((c) => [c.id, timeInWords(c)] as const), ['', i18n.t('closeCycle.new')]]}
      />
      {id === '' && <CycleFields draft={draft} onChange={setDraft} isTried={isTried} />}
    </>
  );
}
