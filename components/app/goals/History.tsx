import { i18n } from '#i18n';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatDay, formatNumber, formatPastDay } from '../../ui/format';
import { type AuditedType, historyFields, type ShownChange, useChangeHistory } from './useChangeHistory';
import { valueInWords } from './value-in-words';

interface Props {
  readonly id: string;
  readonly history: readonly ShownChange[];
  readonly data: GoalsData;
}

/** All changes of a goal record after it was created, folded. */
export function History({ type, ...rest }: Omit<Props, 'history'> & { readonly type: AuditedType }) {
  const history = useChangeHistory(type, rest.id);
  const { length } = history;
  if (!length) return null;
  return (
    <details className="history">
      <summary>{i18n.t('history.summary', length, [formatNumber(length)])}</summary>
      <HistoryList {...rest} history={history} />
    </details>
  );
}

/** All changes of a goal record after it was created: who, when, from what, to what. */
export function HistoryList({ id, history, data }: Props) {
  const time = data.keyResults.find((k) => k.id === id);
  const words = (field: ShownChange['field'], value: unknown) =>
    value === null
      ? i18n.t('history.nothing')
      : (valueInWords(data, field, value, time) ?? rawValueInWords(value));
  return (
    <ul className="changes">
      {history.map(({ action, field, at, author, from, to }) => (
        <li key={`${action} ${field}`}>
          {i18n.t('history.line', [
            formatPastDay(at, Date.now()),
            author === 'me' ? i18n.t('history.me') : author,
            i18n.t(historyFields[field]),
            words(field, from),
            words(field, to),
          ])}
        </li>
      ))}
    </ul>
  );
}

/** The first and the current target of a key result, where it was moved, and when last. */
export function MovedTarget({ id }: Pick<Props, 'id'>) {
  const moves = useChangeHistory('keyResult', id).filter((c) => c.field === 'target');
  const [first, last] = [moves[0], moves.at(-1)];
  if (!first || !last || first.from === last.to) return null;
  return (
    <p className="soft">
      {i18n.t('history.moved', [rawValueInWords(first.from), rawValueInWords(last.to), formatDay(last.at)])}
    </p>
  );
}

function rawValueInWords(value: unknown): string {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return i18n.t(value ? 'history.yes' : 'history.no');
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d/.test(value) ? formatDay(value) : value;
  return Array.isArray(value) ? value.map(rawValueInWords).join(', ') : JSON.stringify(value);
}
