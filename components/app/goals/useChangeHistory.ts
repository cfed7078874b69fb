import { useCallback } from 'react';
import type { Database } from '../../../lib/store/db/database';
import { type PastChange, readHistory } from '../../../lib/store/goals/read-history';
import { useStore } from '../../ui/useStore';
import { useOpened } from '../goals-context';

/** The types of goal records whose history is shown. */
export type AuditedType = 'workspace' | 'cycle' | 'objective' | 'keyResult';

/** The labels of the fields whose changes are shown; others, such as the place in the list, are not. */
export const historyFields = {
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

/** A change of a field whose history is shown. */
export interface ShownChange extends PastChange {
  readonly field: keyof typeof historyFields;
}

/** The changes of a goal record that are shown, without its creation, oldest first; none until they are read. */
export function useChangeHistory(type: AuditedType, id: string): readonly ShownChange[] {
  const read = useCallback((db: Database) => readHistory(db, type, id), [type, id]);
  const { data: changes = [] } = useStore(useOpened(), read);
  const [creation] = changes;
  return changes.filter(
    (change): change is ShownChange =>
      change.action !== creation?.action && Object.hasOwn(historyFields, change.field),
  );
}
