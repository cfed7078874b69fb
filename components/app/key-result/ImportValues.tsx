import { useId, useState } from 'react';
import { i18n } from '#i18n';
import {
  type DatedValue,
  type DatedValues,
  mostValues,
  planValues,
  readDatedValues,
  type ValuesPlan,
} from '../../../lib/goals/drafts/dated-values';
import type { KeyResult } from '../../../lib/model/goals';
import { localDay } from '../../../lib/model/local-day';
import { locale } from '../../../lib/model/locale';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatDate, formatInUnit, formatNumber } from '../../ui/format';
import { FormDialog } from '../form/FormDialog';
import { TextField } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { useApplyEdits } from '../useGoalEdits';

/** So many lines are shown of a preview, and so many problems. */
const shown = 5;

interface Props {
  readonly keyResult: KeyResult;
  readonly data: GoalsData;
  readonly onClose: () => void;
}

/** Imports dated values into a key result whose value is entered by hand, after a preview, as one action. */
export function ImportValues({ keyResult, data, onClose }: Props) {
  const [{ text }, setDraft, kept] = useKeptDraft(`values ${keyResult.id}`, undefined, () => ({ text: '' }));
  const setText = (next: string) => setDraft({ text: next });
  const [isTried, setTried] = useState(false);
  const fileId = useId();
  const apply = useApplyEdits();
  const found = readDatedValues(text, localDay(new Date()), locale());
  const checkIns = data.checkIns.filter((c) => c.keyResult === keyResult.id);
  const plan = planValues(keyResult.id, found.values, checkIns);
  const save = async () => {
    setTried(true);
    if (found.problems.length || !found.values.length) return false;
    await apply([...plan.edits]);
    return true;
  };
  return (
    <FormDialog
      title={i18n.t('values.title', [keyResult.title])}
      saveLabel={i18n.t('values.save')}
      kept={[kept]}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        lines={6}
        label={i18n.t('values.paste')}
        hint={i18n.t('values.pasteHint')}
        value={text}
        onChange={setText}
        problem={isTried && !text.trim() ? 'required' : undefined}
      />
      <div className="field">
        <label htmlFor={fileId}>{i18n.t('values.file')}</label>
        <input
          id={fileId}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(e) => void e.target.files?.[0]?.text().then(setText)}
        />
      </div>
      <div role="status" className="values-preview">
        {found.isTooLong && <p className="problem">{i18n.t('values.tooMany', [formatNumber(mostValues)])}</p>}
        {found.problems.length > 0 && <Problems problems={found.problems} />}
        {found.problems.length === 0 && found.values.length > 0 && (
          <Preview plan={plan} values={found.values} unit={keyResult.unit} />
        )}
      </div>
    </FormDialog>
  );
}

function Problems({ problems }: Pick<DatedValues, 'problems'>) {
  const more = problems.length - shown;
  return (
    <>
      <p className="problem">{i18n.t('values.problems', problems.length, [formatNumber(problems.length)])}</p>
      <ul>
        {problems.slice(0, shown).map(({ line, problem, text }) => (
          <li key={line}>
            {i18n.t('values.line', [formatNumber(line), i18n.t(`values.${problem}`, [text.slice(0, 80)])])}
          </li>
        ))}
        {more > 0 && <li>{i18n.t('values.andMore', more, [formatNumber(more)])}</li>}
      </ul>
    </>
  );
}

interface PreviewProps {
  readonly plan: ValuesPlan;
  readonly values: readonly DatedValue[];
  readonly unit: string;
}

/** What the import will do, and the last values of it. */
function Preview({ plan: { added, replaced, same }, values, unit }: PreviewProps) {
  const more = values.length - shown;
  return (
    <>
      <p>
        {[
          added.length > 0 &&
            i18n.t('values.added', added.length, [formatNumber(added.length), spanOf(added)]),
          replaced.length > 0 && i18n.t('values.replaced', replaced.length, [formatNumber(replaced.length)]),
          same > 0 && i18n.t('values.same', same, [formatNumber(same)]),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('values.dayColumn')}</th>
            <th scope="col">{i18n.t('values.valueColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {values
            .slice(-shown)
            .reverse()
            .map(({ day, value }) => (
              <tr key={day}>
                <td>{formatDate(day)}</td>
                <td>{formatInUnit(value, unit)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {more > 0 && <p className="soft">{i18n.t('values.andMore', more, [formatNumber(more)])}</p>}
    </>
  );
}

function spanOf(values: readonly DatedValue[]): string {
  const [first, last] = [values[0], values.at(-1)].map((v) => (v ? formatDate(v.day) : ''));
  return first === last ? (first ?? '') : i18n.t('values.fromTo', [first ?? '', last ?? '']);
}
