import { i18n } from '#i18n';
import { type AuditedType, type GoalsData, historyKey } from '../../../lib/store/goals/read-goals';
import type { PastChange } from '../../../lib/store/goals/read-history';
import { formatDay, formatNumber } from '../../ui/format';
import { valueInWords } from './value-in-words';

/** The labels of the fields whose changes are shown; others, such as the place in the list, are not. */
const fields = {
  mission: 'form.mission',
  values: 'form.values',
  businessGoals: 'form.businessGoals',
  workingDays: 'form.workingDays',
  title: 'form.title',
  why: 'form.why',
  horizon: 'form.horizon',
  cycle: 'form.cycle',
  parent: 'form.parent',
  businessGoal: 'form.businessGoal',
  stakeholders: 'form.stakeholders',
  objective: 'form.objective',
  layer: 'form.layer',
  direction: 'form.direction',
  unit: 'form.unit',
  baseline: 'form.baseline',
  commit: 'form.commit',
  target: 'form.target',
  stretch: 'form.stretch',
  range: 'history.range',
  start: 'form.start',
  due: 'form.due',
  end: 'form.end',
  measure: 'form.measure',
  commitment: 'form.commitment',
  drivers: 'form.drivers',
  owner: 'form.owner',
  weight: 'form.weight',
  override: 'history.override',
  closed: 'history.closed',
  archived: 'options.archived',
} as const;
type Field = keyof typeof fields;

interface Props {
  readonly type: AuditedType;
  readonly id: string;
  readonly data: GoalsData;
}

/** All changes of a goal record after it was created, folded. */
export function History(props: Props) {
  const { length } = historyOf(props.type, props.id, props.data);
  if (!length) return null;
  return (
    <details className="history">
      <summary>{i18n.t('history.summary', length, [formatNumber(length)])}</summary>
      <HistoryList {...props} />
    </details>
  );
}

/** All changes of a goal record after it was created: who, when, from what, to what. */
export function HistoryList({ type, id, data }: Props) {
  const time = data.keyResults.find((k) => k.id === id);
  const words = (field: Field, value: unknown) =>
    value === null
      ? i18n.t('history.nothing')
      : (valueInWords(data, field, value, time) ?? rawValueInWords(value));
  return (
    <ul className="changes">
      {historyOf(type, id, data).map(({ action, field, at, author, from, to }) => (
        <li key={`${action} ${field}`}>
          {i18n.t('history.line', [
            formatDay(at),
            author === 'me' ? i18n.t('history.me') : author,
            i18n.t(fields[field]),
            words(field, from),
            words(field, to),
          ])}
        </li>
      ))}
    </ul>
  );
}

/** The first and the current target of a key result, where it was moved, and when last. */
export function MovedTarget({ id, data }: Pick<Props, 'id' | 'data'>) {
  const moves = historyOf('keyResult', id, data).filter((c) => c.field === 'target');
  const [first, last] = [moves[0], moves.at(-1)];
  if (!first || !last || first.from === last.to) return null;
  return (
    <p className="soft">
      {i18n.t('history.moved', [rawValueInWords(first.from), rawValueInWords(last.to), formatDay(last.at)])}
    </p>
  );
}

/** The changes of a goal record that are shown, without its creation; oldest first. */
export function historyOf(type: AuditedType, id: string, data: GoalsData): (PastChange & { field: Field })[] {
  const changes = data.histories.get(historyKey(type, id)) ?? [];
  const [creation] = changes;
  return changes.flatMap((change) =>
    change.action !== creation?.action && Object.hasOwn(fields, change.field)
      ? [{ ...change, field: change.field as Field }]
      : [],
  );
}

function rawValueInWords(value: unknown): string {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return i18n.t(value ? 'history.yes' : 'history.no');
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\d/.test(value) ? formatDay(`${value.slice(0, 10)}T12:00`) : value;
  return Array.isArray(value) ? value.map(rawValueInWords).join(', ') : JSON.stringify(value);
}
