import { useState } from 'react';
import { i18n } from '#i18n';
import {
  type CheckInDraft,
  checkInEdit,
  emptyCheckIn,
  isValueInvalid,
} from '../../../lib/goals/drafts/check-in-draft';
import { sinceLastReview } from '../../../lib/goals/progress/since-review';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatChange, formatDay, formatNumber, progressInWords } from '../../ui/format';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, TextField } from '../form/fields';
import { useSteps } from '../form/useSteps';
import { Tagged } from '../key-result/Evidence';
import { Status } from '../key-result/Status';
import { useApplyEdits } from '../useGoalEdits';

interface Props {
  /** The key results to review, in order. */
  readonly keyResults: readonly KeyResult[];
  readonly data: GoalsData;
  readonly onClose: () => void;
}

/** The weekly review: one key result after another, each with its changes and the fields of a check-in. */
export function Review({ keyResults, data, onClose }: Props) {
  // The steps stay the same during the review, whatever is saved meanwhile.
  const [rows] = useState(keyResults);
  const { step: at, go } = useSteps();
  const [draft, setDraft] = useState(emptyCheckIn);
  const [isWrong, setWrong] = useState(false);
  const apply = useApplyEdits();
  const keyResult = rows[at];
  if (!keyResult) return null;
  const isLast = at === rows.length - 1;
  const save = async () => {
    setWrong(isValueInvalid(draft));
    if (isValueInvalid(draft)) return false;
    await apply([checkInEdit(draft, keyResult.id, new Date().toISOString())]);
    if (isLast) return true;
    setDraft(emptyCheckIn);
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
      <p className="hint">{i18n.t('review.place', [formatNumber(at + 1), formatNumber(rows.length)])}</p>
      <Changes keyResult={keyResult} data={data} />
      <Fields key={keyResult.id} keyResult={keyResult} draft={draft} onChange={setDraft} isWrong={isWrong} />
    </FormDialog>
  );
}

/** The value and the status of a key result, and what changed since its last check-in. */
function Changes({ keyResult, data }: { readonly keyResult: KeyResult; readonly data: GoalsData }) {
  const snapshot = data.snapshots.find((s) => s.keyResult === keyResult.id);
  const { last, moved, evidence } = sinceLastReview(keyResult, data.checkIns, data.tags, snapshot);
  return (
    <>
      <p>
        {snapshot?.value === undefined ? i18n.t('status.noData') : progressInWords(keyResult, snapshot.value)}
        {moved !== undefined &&
          keyResult.measure.kind !== 'manual' &&
          ` · ${i18n.t('review.moved', [formatChange(moved)])}`}
        {` · ${i18n.t('review.evidence', evidence.length, [formatNumber(evidence.length)])}`}
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
          {i18n.t('review.last', [formatDay(last.at)])}
          {last.confidence !== undefined &&
            ` ${i18n.t('review.lastConfidence', [formatNumber(last.confidence)])}`}
          {last.note && ` “${last.note}”`}
        </p>
      )}
    </>
  );
}

const confidences = Array.from({ length: 11 }, (_, n) => String(n));

interface FieldsProps {
  readonly keyResult: KeyResult;
  readonly draft: CheckInDraft;
  readonly onChange: (draft: CheckInDraft) => void;
  readonly isWrong: boolean;
}

/** The fields of a check-in: the value of a manual measure, confidence and note. */
function Fields({ keyResult, draft, onChange, isWrong }: FieldsProps) {
  return (
    <div className="fields">
      {keyResult.measure.kind === 'manual' && (
        <TextField
          isNumber
          isOptional
          label={i18n.t('options.recordLabel')}
          value={draft.value}
          onChange={(value) => onChange({ ...draft, value })}
          problem={isWrong ? 'number' : undefined}
        />
      )}
      <ChoiceField
        isOptional
        label={i18n.t('review.confidence')}
        hint={i18n.t('review.confidenceHint')}
        value={draft.confidence}
        onChange={(confidence) => onChange({ ...draft, confidence })}
        options={[['', '–'], ...confidences.map((n) => [n, n] as const)]}
      />
      <TextField
        isOptional
        lines={2}
        label={i18n.t('review.note')}
        value={draft.note}
        onChange={(note) => onChange({ ...draft, note })}
      />
    </div>
  );
}
