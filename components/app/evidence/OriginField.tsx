import { useCallback, useDeferredValue, useState } from 'react';
import { i18n } from '#i18n';
import { suggestOrigins } from '../../../lib/goals/evidence/origins';
import type { Tag } from '../../../lib/model/goals';
import type { Subject } from '../../../lib/model/signals';
import type { Database } from '../../../lib/store/db/database';
import { findSubjects, readRecentSubjects } from '../../../lib/store/signals/read-subjects';
import { Button } from '../../ui/Button';
import { kindName } from '../../ui/kind-name';
import { useStore } from '../../ui/useStore';
import { TextField } from '../form/fields';
import { useOpened } from '../goals-context';

interface Props {
  readonly tag: Tag;
  readonly own: Subject | undefined;
  /** The ids of the origins. */
  readonly chosen: readonly string[];
  readonly known: ReadonlyMap<string, Subject>;
  readonly onChange: (chosen: readonly string[]) => void;
}

const mostRecent = 300;
const mostShown = 6;
const readRecent = async (db: Database) => await readRecentSubjects(db, mostRecent);

/** What an outcome came from: chosen from suggestions, or found among everything that was seen before. */
export function OriginField({ tag, own, chosen, known, onChange }: Props) {
  const [text, setText] = useState('');
  const [added, setAdded] = useState<ReadonlyMap<string, Subject>>(known);
  const opened = useOpened();
  const searched = useDeferredValue(text);
  const find = useCallback(async (db: Database) => await findSubjects(db, searched, mostShown), [searched]);
  const { data: found = [] } = useStore(opened, find);
  const { data: recent = [] } = useStore(opened, readRecent);
  const offered = searched.trim()
    ? found
    : suggestOrigins(tag, own, recent, mostShown).map(({ subject }) => subject);
  const choose = (subject: Subject) => {
    setAdded(new Map(added).set(subject.id, subject));
    setText('');
    onChange([...chosen, subject.id]);
  };
  return (
    <fieldset className="origins">
      <legend>{i18n.t('evidence.origin')}</legend>
      {chosen.map((id) => {
        const title = added.get(id)?.title || known.get(id)?.title || id;
        return (
          <Button
            key={id}
            className="chip chosen"
            aria-label={i18n.t('evidence.removeOrigin', [title])}
            onClick={() => onChange(chosen.filter((one) => one !== id))}
          >
            {title} ×
          </Button>
        );
      })}
      <TextField
        isOptional
        label={i18n.t('evidence.findOrigin')}
        hint={i18n.t('evidence.originHint')}
        value={text}
        onChange={setText}
      />
      <ul className="offers">
        {offered
          .filter((subject) => !chosen.includes(subject.id) && subject.id !== tag.subject)
          .map((subject) => (
            <li key={subject.id}>
              <Button className="chip" onClick={() => choose(subject)}>
                {subject.title || subject.url} <i className="soft">{kindName(subject)}</i>
              </Button>
            </li>
          ))}
      </ul>
    </fieldset>
  );
}
