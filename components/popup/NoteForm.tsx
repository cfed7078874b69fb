import { i18n } from '#i18n';
import type { Tag } from '../../lib/model/goals';
import { limits } from '../../lib/model/limits';
import { keptDraft, useKeptDraft } from '../app/form/useKeptDraft';
import { Button } from '../ui/Button';

const draftOf = (note: string | undefined) => ({ note: note ?? '' });
const type = 'note';

/** Whether a note of a tag was begun and not saved: the popup closes with any click outside of it. */
export function isNoteKept({ id, note }: Pick<Tag, 'id' | 'note'>): boolean {
  return keptDraft(type, id, draftOf(note)) !== undefined;
}

interface Props {
  /** The id of the tag. */
  readonly tag: string;
  /** Its stored note. */
  readonly note: string | undefined;
  /** Saves a note; empty removes it. Resolves with whether it was saved. */
  readonly onSave: (note: string) => Promise<boolean | undefined>;
  readonly onClose: () => void;
}

/** The note of a tag. What is typed survives the popup, until it is saved or cancelled. */
export function NoteForm({ tag, note, onSave, onClose }: Props) {
  const [draft, setDraft, kept] = useKeptDraft(type, tag, () => draftOf(note));
  const close = () => {
    kept.forget();
    onClose();
  };
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onSave(draft.note.trim()).then((isSaved) => isSaved && close());
      }}
    >
      <input
        type="text"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        aria-label={i18n.t('popup.note')}
        placeholder={i18n.t('popup.note')}
        maxLength={limits.text}
        value={draft.note}
        onChange={(event) => setDraft({ note: event.target.value })}
      />
      <Button type="submit">{i18n.t('word.save')}</Button>
      <Button look="quiet" onClick={close}>
        {i18n.t('word.cancel')}
      </Button>
    </form>
  );
}
