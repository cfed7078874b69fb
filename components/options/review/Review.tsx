import { useState } from 'react';
import { i18n } from '#i18n';
import { parseNumber } from '../../../lib/goals/drafts/number';
import { sinceLastReview } from '../../../lib/goals/progress/since-review';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { change, day, figure, figureInWords } from '../../ui/format';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, TextField } from '../form/fields';
import { useSteps } from '../form/useSteps';
import { Tagged } from '../key-result/Evidence';
import { Status } from '../key-result/Status';
import { useApply } from '../useDoer';

interface Props {
  /** All that are followed, in the order in which they are gone through. */
  readonly keyResults: readonly KeyResult[];
  readonly data: GoalsData;
  readonly onClose: () => void;
}

/** What a person says of one key result, as it is typed. */
interface Said {
  readonly value: string;
  readonly confidence: string;
  readonly note: string;
}
const nothing: Said = { value: '', confidence: '', note: '' };

/** The weekly review: one key result after another, each with what came to pass and what a person says to it. */
export function Review({ keyResults, data, onClose }: Props) {
  // What is gone through stays as it was when the review began, whatever is saved meanwhile.
  const [rows] = useState(keyResults);
  const { step: at, go } = useSteps();
  const [said, setSaid] = useState(nothing);
  const [isWrong, setWrong] = useState(false);
  const apply = useApply();
  const keyResult = rows[at];
  if (!keyResult) return null;
  const isLast = at === rows.length - 1;
  const save = async () => {
    const value = parseNumber(said.value);
    const isNone = said.value.trim() !== '' && value === undefined;
    setWrong(isNone);
    if (isNone) return false;
    const set = {
      ...(value === undefined ? {} : { value }),
      ...(said.confidence === '' ? {} : { confidence: Number(said.confidence) }),
      ...(said.note.trim() ? { note: said.note.trim() } : {}),
    };
    const base = { keyResult: keyResult.id, at: new Date().toISOString() };
    if (Object.keys(set).length)
      await apply([{ type: 'checkIn', id: crypto.randomUUID(), set: { ...base, ...set } }]);
    if (isLast) return true;
    setSaid(nothing);
    return go(at + 1);
  };
  return (
    <FormDialog
      title={i18n.t('review.of', [keyResult.title])}
      saveLabel={i18n.t(isLast ? 'review.finish' : 'review.next')}
      onSave={save}
      step={at}
      onClose={onClose}
    >
      <p className="hint">{i18n.t('review.place', [figure(at + 1), figure(rows.length)])}</p>
      <CameToPass keyResult={keyResult} data={data} />
      <Fields key={keyResult.id} keyResult={keyResult} said={said} onSay={setSaid} isWrong={isWrong} />
    </FormDialog>
  );
}

/** How it stands, and what came to pass since it was last looked at. */
function CameToPass({ keyResult, data }: { readonly keyResult: KeyResult; readonly data: GoalsData }) {
  const snapshot = data.snapshots.find((s) => s.keyResult === keyResult.id);
  const { last, moved, evidence } = sinceLastReview(keyResult, data.checkIns, data.tags, snapshot);
  return (
    <>
      <p>
        {snapshot?.value === undefined ? i18n.t('status.noData') : figureInWords(keyResult, snapshot.value)}
        {moved !== undefined &&
          keyResult.measure.kind !== 'manual' &&
          ` · ${i18n.t('review.moved', [change(moved)])}`}
        {` · ${i18n.t('review.evidence', evidence.length, [figure(evidence.length)])}`}
      </p>
      <Status keyResult={keyResult} snapshot={snapshot} />
      {evidence.length > 0 && (
        <ul className="evidence">
          {evidence.map((tag) => (
            <li key={tag.id}>
              <Tagged tag={tag} data={data} />
            </li>
          ))}
        </ul>
      )}
      {last && (
        <p className="hint">
          {i18n.t('review.last', [day(last.at)])}
          {last.confidence !== undefined && ` ${i18n.t('review.lastConfidence', [figure(last.confidence)])}`}
          {last.note && ` “${last.note}”`}
        </p>
      )}
    </>
  );
}

const confidences = Array.from({ length: 11 }, (_, n) => String(n));

interface FieldsProps {
  readonly keyResult: KeyResult;
  readonly said: Said;
  readonly onSay: (said: Said) => void;
  readonly isWrong: boolean;
}

/** What a person says: the value where no page shows it, how sure they are, and why. */
function Fields({ keyResult, said, onSay, isWrong }: FieldsProps) {
  return (
    <div className="fields">
      {keyResult.measure.kind === 'manual' && (
        <TextField
          isNumber
          isOptional
          label={i18n.t('options.recordLabel')}
          value={said.value}
          onChange={(value) => onSay({ ...said, value })}
          problem={isWrong ? 'number' : undefined}
        />
      )}
      <ChoiceField
        isOptional
        label={i18n.t('review.confidence')}
        hint={i18n.t('review.confidenceHint')}
        value={said.confidence}
        onChange={(confidence) => onSay({ ...said, confidence })}
        options={[['', '–'], ...confidences.map((n) => [n, n] as const)]}
      />
      <TextField
        isOptional
        lines={2}
        label={i18n.t('review.note')}
        value={said.note}
        onChange={(note) => onSay({ ...said, note })}
      />
    </div>
  );
}
