import { useState } from 'react';
import { i18n } from '#i18n';
import { limits } from '../../lib/model/limits';
import { Button } from '../ui/Button';

interface Props {
  readonly first: string;
  readonly onSave: (note: string) => void;
}

/** The note of a tag. */
export function NoteForm({ first, onSave }: Props) {
  const [note, setNote] = useState(first);
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(note.trim());
      }}
    >
      <input
        type="text"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        aria-label={i18n.t('popup.note')}
        placeholder={i18n.t('popup.note')}
        maxLength={limits.text}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="submit">{i18n.t('popup.noteSave')}</Button>
    </form>
  );
}
