import { type KeyboardEvent, useState } from 'react';
import { i18n } from '#i18n';
import type { FrameState, FrameTag } from '../../lib/messages/overlay';
import { send } from '../../lib/messages/send';
import { ActionButton } from '../ui/ActionButton';
import { Button } from '../ui/Button';
import { formatPastDay } from '../ui/format';
import { useOneAtATime } from '../ui/useOneAtATime';
import { errorInWords } from './error-in-words';
import { tell } from './tell';

interface Props {
  readonly state: FrameState;
  readonly onChange: () => void;
}

/** What an item counts for: each key result with note and who tagged it, to be edited and removed there. */
export function Card({ state, onChange }: Props) {
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const [words, setWords] = useState('');
  const tags = state.tags.filter((tag) => !removed.has(tag.id));
  // What is tagged and found by a rule, too, counts once; without its tag the rule still counts it.
  const byRule = state.byRule.filter((title) => tags.every((tag) => tag.keyResultTitle !== title));
  const attempt = (work: Promise<unknown>, done: string, after?: () => void) =>
    work.then(
      () => {
        after?.();
        setWords(done);
        tell({ hasChanged: true });
      },
      (error: unknown) => setWords(errorInWords(error)),
    );
  const remove = ({ id }: FrameTag) =>
    attempt(send('untag', { tag: id }), i18n.t('palette.undone'), () =>
      setRemoved(new Set([...removed, id])),
    );
  const note = ({ id }: FrameTag, text: string) => {
    const edit = { type: 'tag', id, set: { note: text.trim() || null } } as const;
    return attempt(send('applyEdits', { edits: [edit] }), i18n.t('overlay.noteSaved'));
  };
  return (
    <section className="tags" aria-label={i18n.t('overlay.card')}>
      {tags.map((tag) => (
        <TagRow key={tag.id} tag={tag} onRemove={() => remove(tag)} onNote={(text) => note(tag, text)} />
      ))}
      {byRule.map((title) => (
        <p key={title}>
          <b>{title}</b>
          <small>{i18n.t('overlay.byRule')}</small>
        </p>
      ))}
      {state.byItems.map((title) => (
        <p key={title}>
          <b>{title}</b>
          <small>{i18n.t('overlay.byItems')}</small>
        </p>
      ))}
      {tags.length + byRule.length + state.byItems.length === 0 && <p>{i18n.t('overlay.none')}</p>}
      <p role="status">{words}</p>
      <footer>
        <Button onClick={onChange}>{i18n.t('palette.change')}</Button>
        <Button look="quiet" onClick={() => tell({ isClosed: true })}>
          {i18n.t('palette.close')}
        </Button>
      </footer>
    </section>
  );
}

interface RowProps {
  readonly tag: FrameTag;
  readonly onRemove: () => Promise<void>;
  readonly onNote: (note: string) => Promise<void>;
}

function TagRow({ tag, onRemove, onNote }: RowProps) {
  const [note, setNote] = useState(tag.note);
  const save = useOneAtATime(onNote);
  const onKeyDown = ({ key, nativeEvent }: KeyboardEvent) => {
    // Enter that ends the composition of a word is none.
    if (key === 'Enter' && !nativeEvent.isComposing) void save(note);
  };
  const day = formatPastDay(tag.at, Date.now());
  return (
    <div className="row">
      <p>
        <b>{tag.isClosed ? i18n.t('word.closedTitle', [tag.keyResultTitle]) : tag.keyResultTitle}</b>
        <small>
          {tag.author === 'me'
            ? i18n.t('overlay.taggedByMe', [day])
            : i18n.t('overlay.taggedBy', [tag.author, day])}
        </small>
      </p>
      <input
        type="text"
        aria-label={i18n.t('overlay.noteNamed', [tag.keyResultTitle])}
        placeholder={i18n.t('palette.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="acts">
        {note !== tag.note && <Button onClick={() => void save(note)}>{i18n.t('overlay.saveNote')}</Button>}
        <ActionButton
          look="quiet"
          aria-label={i18n.t('overlay.removeNamed', [tag.keyResultTitle])}
          action={onRemove}
        >
          {i18n.t('word.remove')}
        </ActionButton>
      </div>
    </div>
  );
}
