import { i18n } from '#i18n';
import { type CloseDraft, resultOf } from '../../../lib/goals/closing/close-draft';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { nextInWords } from './CloseFields';
import { calibrationInWords, resultInWords } from './closing-in-words';
import { CauseAndLesson, NextStep } from './closing-parts';

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
  const set = (next: CloseDraft) => onChange(keyResult.id, next);
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
        <CauseAndLesson draft={draft} onChange={set} attainment={attainment} lines={1} />
      </td>
      <td>
        <NextStep draft={draft} onChange={set} keyResult={keyResult} isTried={isTried} />
        {draft.decision !== 'drop' && (
          <output className="soft">{nextInWords(keyResult, value, draft, undefined)}</output>
        )}
      </td>
    </tr>
  );
}
