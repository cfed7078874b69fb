import type { Objective } from '../../lib/model/goals';
import type { GoalsData } from '../../lib/store/read';
import { newKeyResult } from './draft';
import { KeyResultForm } from './KeyResultForm';

interface Props {
  readonly objective: Objective;
  readonly data: GoalsData;
  readonly onClose: () => void;
}

/** A new key result of an objective, for the time of its cycle or else the next three months. */
export function NewKeyResult({ objective, data, onClose }: Props) {
  const cycle = data.cycles.find((c) => c.id === objective.cycle);
  const today = new Date();
  const later = new Date(today.getFullYear(), today.getMonth() + 3, today.getDate());
  const start = cycle?.start.slice(0, 10) ?? localDay(today);
  const due = cycle?.end.slice(0, 10) ?? localDay(later);
  return (
    <KeyResultForm
      first={newKeyResult(objective.id, start, due)}
      objectives={data.objectives.filter((o) => !o.archived)}
      feeders={data.keyResults.filter((k) => k.layer !== 'outcome' && !k.archived && !k.closed)}
      order={data.keyResults.length}
      onClose={onClose}
    />
  );
}

function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
