import { localDay } from '../../../lib/goals/calendar/days';
import { emptyKeyResult } from '../../../lib/goals/drafts/key-result-draft';
import type { TemplateName } from '../../../lib/goals/drafts/template-names';
import type { Objective } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { KeyResultForm } from './KeyResultForm';

interface Props {
  readonly objective: Objective;
  readonly data: GoalsData;
  /** Its template. */
  readonly template?: TemplateName | undefined;
  readonly onClose: () => void;
}

/** A new key result of an objective, for the time of its cycle, or else for the next three months. */
export function NewKeyResult({ objective, data, template, onClose }: Props) {
  const cycle = data.cycles.find((c) => c.id === objective.cycle);
  const today = new Date();
  const later = new Date(today.getFullYear(), today.getMonth() + 3, today.getDate());
  const start = cycle?.start.slice(0, 10) ?? localDay(today);
  const due = cycle?.end.slice(0, 10) ?? localDay(later);
  return (
    <KeyResultForm
      first={emptyKeyResult(objective.id, start, due, localDay(today))}
      data={data}
      order={data.keyResults.length}
      template={template}
      onClose={onClose}
    />
  );
}
