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
import { type CloseDraft, emptyClosing, isTargetInvalid } from '../../../lib/goals/closing/close-draft';
import { cycleScore, objectiveScore, objectivesOf } from '../../../lib/goals/closing/cycle-score';
import { type CycleDraft, fieldsOfCycle, isCycleInvalid } from '../../../lib/goals/drafts/cycle-draft';
import { inOrder } from '../../../lib/goals/outline/group';
import type { Closing, Cycle } from '../../../lib/model/goals';
import { localZone } from '../../../lib/model/local-zone';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Button } from '../../ui/Button';
import { formatDay, formatMonths } from '../../ui/format';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, TextField } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { CycleFields } from '../goals/CycleFields';
import { useApplyEdits } from '../useGoalEdits';
import { CloseTable } from './CloseTable';
import { forecastRecordInWords, scoreInWords, timeInWords } from './closing-in-words';
import { useTagsOf } from './useTagsOf';
import './closing.css';
import { lastDay } from '../../../lib/model/local-day';

interface Props {
  readonly cycle: Cycle;
  readonly data: GoalsData;
  readonly onClose: () => void;
}

/** The closing of a cycle while it is filled in: what was learned, and the drafts of its key results by their ids. */
interface CycleClosing {
  readonly learned: string;
  readonly drafts: Readonly<Record<string, CloseDraft>>;
}

const emptyCycleClosing = (): CycleClosing => ({ learned: '', drafts: {} });

/** Closes a cycle on one page: a table of its key results, their scores, the lessons learned and the next cycle. */
export function CloseCycle({ cycle, data, onClose }: Props) {
  // The rows stay the same while the dialog is open.
  const [rows] = useState(() => keyResultsToClose(cycle, data));
  const [closing, setClosing, kept] = useKeptDraft(`closing ${cycle.id}`, undefined, emptyCycleClosing);
  const drafts: CloseDrafts = new Map(
    // What another version has kept may lack a field.
    Object.entries(closing.drafts).map(([id, draft]) => [id, { ...emptyClosing, ...draft }]),
  );
  const [isTried, setTried] = useState(false);
  const next = useNext(cycle, data);
  const apply = useApplyEdits();
  const tagsOf = useTagsOf();
  const draftOf = (id: string) => drafts.get(id) ?? emptyClosing;
  const isCarriedOver = rows.some((k) => draftOf(k.id).decision !== 'drop');
  const setDrafts = (some: readonly (readonly [id: string, draft: CloseDraft])[]) =>
    setClosing((before) => ({ ...before, drafts: { ...before.drafts, ...Object.fromEntries(some) } }));
  const decideAll = (decision: Closing['decision']) =>
    setDrafts(rows.map((k) => [k.id, { ...draftOf(k.id), decision }]));
  const save = async () => {
    setTried(true);
    if (rows.some((k) => isTargetInvalid(draftOf(k.id))) || (isCarriedOver && next.isWrong)) return false;
    const { learned } = closing;
    const end = { learned, at: new Date().toISOString(), next: isCarriedOver ? next.chosen : undefined };
    const tags = await tagsOf(rows);
    await apply(closingEdits(cycle, rows, drafts, { ...data, tags }, end));
    return true;
  };
  return (
    <FormDialog
      isWide
      title={i18n.t('closeCycle.title', [cycle.title])}
      saveLabel={i18n.t('closeCycle.finish')}
      kept={[kept, next.kept]}
      onSave={save}
      onClose={onClose}
    >
      <Early cycle={cycle} />
      {rows.length > 1 && (
        <div className="bulk">
          <Button onClick={() => decideAll('carryOver')}>{i18n.t('closeCycle.carryOverAll')}</Button>
          <Button onClick={() => decideAll('drop')}>{i18n.t('closeCycle.dropAll')}</Button>
        </div>
      )}
      <CloseTable
        rows={rows}
        data={data}
        draftOf={draftOf}
        onChange={(id, draft) => setDrafts([[id, draft]])}
        isTried={isTried}
      />
      <Scores cycle={cycle} data={data} drafts={drafts} />
      <TextField
        isOptional
        lines={3}
        label={i18n.t('closeCycle.learned')}
        value={closing.learned}
        onChange={(learned) => setClosing((before) => ({ ...before, learned }))}
      />
      {isCarriedOver ? <Next next={next} isTried={isTried} /> : <p>{i18n.t('closeCycle.none')}</p>}
    </FormDialog>
  );
}

/** Says what it means to close a cycle that has not ended. */
function Early({ cycle }: { readonly cycle: Cycle }) {
  const zone = localZone();
  if (!endsLater(cycle, Date.now(), zone)) return null;
  const end = formatDay(lastDay(cycle.end));
  return <p className="notice">{i18n.t('closeCycle.early', [cycle.title, end])}</p>;
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
  const [draft, setDraft, kept] = useKeptDraft(`nextCycle ${cycle.id}`, undefined, () => {
    const [start, end] = nextSpan(cycle.start, cycle.end);
    const months = formatMonths(start, end);
    const title = nextTitle(cycle.title, cycle.start, cycle.end) || months;
    return { id: later[0]?.id ?? '', title, start, end };
  });
  const { id, ...fields } = draft;
  const held = later.find((c) => c.id === id);
  return {
    later,
    id: held?.id ?? '',
    setId: (chosen: string) => setDraft((before) => ({ ...before, id: chosen })),
    draft: fields,
    setDraft: (changed: CycleDraft) => setDraft((before) => ({ ...before, ...changed })),
    kept,
    isWrong: !held && isCycleInvalid(fields),
    chosen: held
      ? { ...held, isNew: false }
      : { ...fieldsOfCycle(fields), id: crypto.randomUUID(), isNew: true },
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
