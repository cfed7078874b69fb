import { i18n } from '#i18n';
import type { KeyResult } from '../../../lib/model/goals';
import { useEdit } from '../useGoalEdits';

interface Props {
  readonly keyResult: KeyResult;
  readonly measure: Extract<KeyResult['measure'], { kind: 'milestones' }>;
}

/** The milestones as checkboxes. */
export function Milestones({ keyResult, measure }: Props) {
  const edit = useEdit();
  const tick = (at: number, done: boolean) => {
    const steps = measure.steps.map((step, n) => (n === at ? { ...step, done } : step));
    const set = { measure: { kind: 'milestones' as const, steps } };
    // Another page may change other steps at the same time.
    edit([{ type: 'keyResult', id: keyResult.id, set, from: { measure } }]);
  };
  return (
    <fieldset className="milestones">
      <legend>{i18n.t('options.steps')}</legend>
      {measure.steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other identity, and the boxes are controlled
        <label className="check" key={at}>
          <input type="checkbox" checked={step.done} onChange={(e) => tick(at, e.target.checked)} />
          {step.title}
        </label>
      ))}
    </fieldset>
  );
}
