import { localDay } from '../../../lib/goals/calendar/days';
import { monthsAfter } from '../../../lib/goals/calendar/months';
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
  const today = localDay(new Date());
  const start = cycle?.start.slice(0, 10) ?? today;
  const due = cycle?.end.slice(0, 10) ?? monthsAfter(today, 3);
  return (
    <KeyResultForm
      first={emptyKeyResult(objective.id, start, due, today)}
      data={data}
      order={data.keyResults.length}
      template={template}
      onClose={onClose}
    />
  );
}
