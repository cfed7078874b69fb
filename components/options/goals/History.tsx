import { i18n } from '#i18n';
import { type AuditedType, type GoalsData, historyKey } from '../../../lib/store/goals/read-goals';
import type { PastChange } from '../../../lib/store/goals/read-history';
import { day, figure } from '../../ui/format';
import { valueInWords } from './history-words';

/** What a person calls the fields of a goal; others, such as its place in the list, are nobody's decision. */
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

/** Everything that was ever decided of a goal after it was set: who, when, from what to what. */
export function History({ type, id, data }: Props) {
  const decisions = decisionsIn(data.histories.get(historyKey(type, id)) ?? []);
  const time = data.keyResults.find((k) => k.id === id);
  if (!decisions.length) return null;
  const words = (field: Field, value: unknown) =>
    value === null ? i18n.t('history.nothing') : (valueInWords(data, field, value, time) ?? plain(value));
  return (
    <details className="history">
      <summary>{i18n.t('history.summary', decisions.length, [figure(decisions.length)])}</summary>
      <ul>
        {decisions.map(({ action, field, at, author, from, to }) => (
          <li key={`${action} ${field}`}>
            {i18n.t('history.line', [
              day(at),
              author === 'me' ? i18n.t('history.me') : author,
              i18n.t(fields[field]),
              words(field, from),
              words(field, to),
            ])}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** By how much the target was moved since it was first set, and when last: it stays said. */
export function MovedTarget({ id, data }: Pick<Props, 'id' | 'data'>) {
  const changes = data.histories.get(historyKey('keyResult', id)) ?? [];
  const moves = decisionsIn(changes).filter((c) => c.field === 'target');
  const [first, last] = [moves[0], moves.at(-1)];
  if (!first || !last || first.from === last.to) return null;
  return <p className="soft">{i18n.t('history.moved', [plain(first.from), plain(last.to), day(last.at)])}</p>;
}

function decisionsIn(changes: readonly PastChange[]): (PastChange & { field: Field })[] {
  const [creation] = changes;
  return changes.flatMap((change) =>
    change.action !== creation?.action && Object.hasOwn(fields, change.field)
      ? [{ ...change, field: change.field as Field }]
      : [],
  );
}

function plain(value: unknown): string {
  if (typeof value === 'number') return figure(value);
  if (typeof value === 'boolean') return i18n.t(value ? 'history.yes' : 'history.no');
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\d/.test(value) ? day(`${value.slice(0, 10)}T12:00`) : value;
  return Array.isArray(value) ? value.map(plain).join(', ') : JSON.stringify(value);
}
