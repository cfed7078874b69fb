import { i18n } from '#i18n';
import {
  type CloseDraft,
  decisionsFor,
  isTargetInvalid,
  resultOf,
} from '../../../lib/goals/closing/close-draft';
import { isFarOff } from '../../../lib/goals/closing/score';
import { causes, type KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { ChoiceField, optionsOf, TextField } from '../form/fields';
import { nextInWords } from './CloseFields';
import { calibrationInWords, resultInWords } from './closing-in-words';

interface Props {
  readonly rows: readonly KeyResult[];
  readonly data: GoalsData;
  readonly draftOf: (id: string) => CloseDraft;
  readonly onChange: (id: string, draft: CloseDraft) => void;
  /** Whether problems are shown. */
  readonly isTried: boolean;
}

/** The key results of a cycle that is closed: each with its result, its cause and what comes next. */
export function CloseTable({ rows, ...rest }: Props) {
  if (!rows.length) return null;
  return (
    <table className="closing">
      <thead>
        <tr>
          <th scope="col">{i18n.t('app.keyResult')}</th>
          <th scope="col">{i18n.t('closeCycle.why')}</th>
          <th scope="col">{i18n.t('closeCycle.decision')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((keyResult) => (
          <Row key={keyResult.id} keyResult={keyResult} {...rest} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  keyResult,
  data,
  draftOf,
  onChange,
  isTried,
}: Omit<Props, 'rows'> & { keyResult: KeyResult }) {
  const draft = draftOf(keyResult.id);
  const set = (some: Partial<CloseDraft>) => onChange(keyResult.id, { ...draft, ...some });
  const result = resultOf(keyResult, data);
  const { attainment, calibration, value } = result;
  return (
    <tr>
      <th scope="row">
        {keyResult.title}
        <p>{resultInWords(keyResult, result)}</p>
        {calibration && <p className="soft">{calibrationInWords(calibration)}</p>}
      </th>
      <td>
        {attainment !== undefined && isFarOff(attainment) && (
          <ChoiceField
            isOptional
            label={i18n.t('close.why')}
            value={draft.cause}
            onChange={(cause) => set({ cause })}
            options={[['', '–'], ...optionsOf(causes, (one) => i18n.t(`close.cause_${one}`))]}
          />
        )}
        <TextField
          isOptional
          lines={1}
          label={i18n.t('close.learned')}
          value={draft.learned}
          onChange={(learned) => set({ learned })}
        />
      </td>
      <td>
        <ChoiceField
          label={i18n.t('close.decision')}
          value={draft.decision}
          onChange={(decision) => set({ decision })}
          options={optionsOf(decisionsFor(keyResult), (one) => i18n.t(`close.decision_${one}`))}
        />
        {draft.decision === 'change' && (
          <TextField
            isNumber
            label={i18n.t('close.target')}
            value={draft.target}
            onChange={(target) => set({ target })}
            problem={isTried && isTargetInvalid(draft) ? 'number' : undefined}
          />
        )}
        {draft.decision !== 'drop' && (
          <output className="soft">{nextInWords(keyResult, value, draft, undefined)}</output>
        )}
      </td>
    </tr>
  );
}
