import { useState } from 'react';
import { i18n } from '#i18n';
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
import { figure } from '../../ui/format';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, TextField } from '../form/fields';
import { useSteps } from '../form/useSteps';
import { CycleFields } from '../goals/CycleFields';
import { useApply } from '../useDoer';
import { CloseFields } from './CloseFields';
import { scoreInWords, timeInWords } from './closing-in-words';

interface Props {
  readonly cycle: Cycle;
  readonly data: GoalsData;
  readonly onClose: () => void;
}

/** Closes a cycle: one key result after another, then what came of it all, what it teaches and where things go on. */
export function CloseCycle({ cycle, data, onClose }: Props) {
  // What is gone through stays as it was when it began.
  const [rows] = useState(() => keyResultsToClose(cycle, data));
  const { step: at, isTried, setTried, go } = useSteps();
  const [drafts, setDrafts] = useState<CloseDrafts>(new Map());
  const [learned, setLearned] = useState('');
  const next = useNext(cycle, data);
  const apply = useApply();
  const keyResult = rows[at];
  const draft = drafts.get(keyResult?.id ?? '') ?? emptyClosing;
  const goesOn = rows.some((k) => drafts.get(k.id)?.decision !== 'drop');
  const save = async () => {
    setTried(true);
    if (keyResult) return isTargetInvalid(draft) ? false : go(at + 1);
    if (goesOn && next.isWrong) return false;
    const said = { learned, at: new Date().toISOString(), next: goesOn ? next.chosen : undefined };
    await apply(closingEdits(cycle, rows, drafts, data, said));
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
      <p className="hint">{i18n.t('closeCycle.place', [figure(at + 1), figure(rows.length + 1)])}</p>
      {keyResult ? (
        <>
          <h3>{keyResult.title}</h3>
          <CloseFields
            key={keyResult.id}
            keyResult={keyResult}
            data={data}
            draft={draft}
            onChange={(said) => setDrafts(new Map(drafts).set(keyResult.id, said))}
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
          {goesOn ? <Next next={next} isTried={isTried} /> : <p>{i18n.t('closeCycle.none')}</p>}
        </>
      )}
    </FormDialog>
  );
}

/** What came of the cycle and of each of its objectives, by what was said so far. */
function Scores({ cycle, data, drafts }: Pick<Props, 'cycle' | 'data'> & { readonly drafts: CloseDrafts }) {
  const closed = withClosings(keyResultsToClose(cycle, data), drafts, data, new Date().toISOString());
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
    </>
  );
}

/** The cycle in which things go on: one that is there, or a new one for the time after. */
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
