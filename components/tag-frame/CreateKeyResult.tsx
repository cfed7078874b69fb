import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { emptyKeyResult } from '../../lib/goals/drafts/key-result-draft';
import { fieldsOfKeyResult } from '../../lib/goals/drafts/key-result-fields';
import { emptyMeasure } from '../../lib/goals/drafts/measure-draft';
import type { FrameObjective } from '../../lib/messages/overlay';
import { send } from '../../lib/messages/send';
import { firstDay, lastDay, localDay } from '../../lib/model/local-day';
import { Button } from '../ui/Button';
import { useOneAtATime } from '../ui/useOneAtATime';
import { errorInWords } from './error-in-words';

interface Props {
  readonly title: string;
  readonly objectives: readonly FrameObjective[];
  readonly onCreated: (id: string) => Promise<unknown>;
  readonly onBack: () => void;
}

/** Creates an outcome that counts its tags, for the time of its objective; all else can be changed in Goals. */
export function CreateKeyResult({ title, objectives, onCreated, onBack }: Props) {
  const [objective, setObjective] = useState(objectives[0]?.id ?? '');
  const [target, setTarget] = useState('10');
  const [error, setError] = useState('');
  const create = useOneAtATime(async () => {
    const of = objectives.find((o) => o.id === objective);
    const fields = of && fieldsOf(of, title, target);
    if (!fields) return setError(i18n.t(of ? 'error.invalid' : 'palette.noObjective'));
    const id = crypto.randomUUID();
    await send('applyEdits', { edits: [{ type: 'keyResult', id, set: fields }] }).then(
      () => onCreated(id),
      (reason: unknown) => setError(errorInWords(reason)),
    );
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void create();
  };
  return (
    <form className="create" onSubmit={submit}>
      <b>{title}</b>
      <label>
        {i18n.t('palette.objective')}
        <select value={objective} onChange={(event) => setObjective(event.target.value)}>
          {objectives.map((o) => (
            <option key={o.id} value={o.id}>
              {o.title}
            </option>
          ))}
        </select>
      </label>
      <label>
        {i18n.t('palette.target')}
        <input
          type="text"
          inputMode="decimal"
          // biome-ignore lint/a11y/noAutofocus: the person has just asked for this form
          autoFocus
          value={target}
          onChange={(event) => setTarget(event.target.value)}
        />
      </label>
      <p role="status">{error || (objectives.length ? '' : i18n.t('palette.noObjective'))}</p>
      <footer>
        <Button onClick={onBack}>{i18n.t('word.back')}</Button>
        <Button look="go" type="submit">
          {i18n.t('palette.createAndTag')}
        </Button>
      </footer>
    </form>
  );
}

function fieldsOf({ id, start, due }: FrameObjective, title: string, target: string) {
  const today = localDay(new Date());
  const measure = { ...emptyMeasure, kind: 'evidence' } as const;
  const draft = {
    ...emptyKeyResult(id, firstDay(start), lastDay(due), today),
    title,
    target,
    measure,
  };
  return fieldsOfKeyResult({ ...draft, unit: i18n.t('palette.pieces') });
}
