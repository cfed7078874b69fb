import { useState } from 'react';
import { i18n } from '#i18n';
import type { Cycle } from '../../lib/model/goals';
import { FormDialog } from './FormDialog';
import { type Problem, TextField } from './fields';
import { useApply } from './useDoer';

/** Makes or edits a cycle. */
export function CycleForm({
  cycle,
  onClose,
}: {
  readonly cycle?: Cycle | undefined;
  readonly onClose: () => void;
}) {
  const [draft, setDraft] = useState({
    title: cycle?.title ?? '',
    start: cycle?.start.slice(0, 10) ?? '',
    end: cycle?.end.slice(0, 10) ?? '',
  });
  const [isTried, setTried] = useState(false);
  const apply = useApply();
  const problems = problemsOf(draft);
  const save = async () => {
    setTried(true);
    if (Object.values(problems).some(Boolean)) return false;
    await apply([
      { type: 'cycle', id: cycle?.id ?? crypto.randomUUID(), set: { ...draft, title: draft.title.trim() } },
    ]);
    return true;
  };
  const field = (name: keyof typeof draft) => (
    <TextField
      label={i18n.t(`form.${name}`)}
      type={name === 'title' ? 'text' : 'date'}
      value={draft[name]}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
      problem={isTried ? problems[name] : undefined}
    />
  );
  return (
    <FormDialog title={i18n.t(cycle ? 'form.editCycle' : 'form.newCycle')} onSave={save} onClose={onClose}>
      {field('title')}
      <div className="pair">
        {field('start')}
        {field('end')}
      </div>
    </FormDialog>
  );
}

function problemsOf({ title, start, end }: { title: string; start: string; end: string }): {
  title: Problem | undefined;
  start: Problem | undefined;
  end: Problem | undefined;
} {
  const wrongEnd = end < start ? 'endOrder' : undefined;
  return {
    title: title.trim() ? undefined : 'required',
    start: start ? undefined : 'day',
    end: end ? wrongEnd : 'day',
  };
}
