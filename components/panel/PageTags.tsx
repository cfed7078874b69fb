import { useCallback, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Tag } from '../../lib/model/goals';
import type { Database } from '../../lib/store/db/database';
import type { GoalsData } from '../../lib/store/goals/read-goals';
import { readTagsOfSubjects } from '../../lib/store/goals/read-tags';
import { readSubjectsOfPage } from '../../lib/store/signals/read-page';
import { useApplyEdits, useEdit, useStoreOfPlace } from '../app/useGoalEdits';
import type { ActiveTab } from '../popup/active-tab';
import { isNoteKept, NoteForm } from '../popup/NoteForm';
import { ActionButton } from '../ui/ActionButton';
import { Button } from '../ui/Button';
import { formatNumber } from '../ui/format';
import { selectedText } from './selected-text';

interface Props {
  readonly page: ActiveTab;
  readonly data: GoalsData;
}

/** The tags of the page in front, each with its quote and note. */
export function PageTags({ page, data }: Props) {
  const { url } = page;
  const read = useCallback(
    async (db: Database) => await readTagsOfSubjects(db, await readSubjectsOfPage(db, url)),
    [url],
  );
  const { data: all = [] } = useStoreOfPlace(read);
  const tags = all.filter((tag) => tag.event === undefined);
  if (!tags.length) return null;
  const closedIds = new Set(data.keyResults.flatMap(({ id, closed }) => (closed ? [id] : [])));
  const closed = tags.filter((tag) => closedIds.has(tag.keyResult));
  const open = tags.filter((tag) => !closedIds.has(tag.keyResult));
  const list = (some: readonly Tag[]) => (
    <ul>
      {some.map((tag) => (
        <PageTag key={tag.id} tag={tag} page={page} data={data} />
      ))}
    </ul>
  );
  return (
    <section className="tags" aria-labelledby="tags-heading">
      <h2 id="tags-heading">{i18n.t('panel.tags')}</h2>
      {list(open)}
      {closed.length > 0 && (
        <details>
          <summary>{i18n.t('panel.closed', [formatNumber(closed.length)])}</summary>
          {list(closed)}
        </details>
      )}
    </section>
  );
}

interface TagProps {
  readonly tag: Tag;
  readonly page: ActiveTab;
  readonly data: GoalsData;
}

/** A tag: the selected text of the page becomes its quote, and a note can be added. */
function PageTag({ tag, page, data }: TagProps) {
  const edit = useEdit();
  const apply = useApplyEdits();
  const noteButton = useRef<HTMLButtonElement>(null);
  const [isNoting, setNoting] = useState(() => isNoteKept(tag));
  const [problem, setProblem] = useState<'noSelection' | 'noAccess'>();
  const keyResult = data.keyResults.find((k) => k.id === tag.keyResult);
  const title = keyResult?.title ?? tag.keyResult;
  const quote = async () => {
    try {
      const text = page.id === undefined ? '' : await selectedText(page.id);
      setProblem(text ? undefined : 'noSelection');
      if (text) await edit([{ type: 'tag', id: tag.id, set: { quote: text } }]);
    } catch {
      setProblem('noAccess');
    }
  };
  const saveNote = async (note: string) => {
    // The status line shows the failure.
    const saved = apply([{ type: 'tag', id: tag.id, set: { note: note || null } }]);
    return await saved.then(
      () => true,
      () => false,
    );
  };
  return (
    <li>
      <b>{title}</b>
      {tag.quote && <blockquote>{tag.quote}</blockquote>}
      {tag.note && !isNoting && <p>{tag.note}</p>}
      <div className="buttons">
        <ActionButton aria-label={i18n.t('panel.quoteFor', [title])} action={quote}>
          {i18n.t('panel.quote')}
        </ActionButton>
        <Button
          ref={noteButton}
          aria-label={i18n.t('panel.noteFor', [title])}
          aria-expanded={isNoting}
          onClick={() => setNoting(!isNoting)}
        >
          {i18n.t('popup.note')}
        </Button>
        <ActionButton
          look="quiet"
          aria-label={i18n.t('panel.removeFor', [title])}
          action={() => edit([{ type: 'tag', id: tag.id, remove: true }])}
        >
          {i18n.t('word.remove')}
        </ActionButton>
      </div>
      {isNoting && (
        <NoteForm
          tag={tag.id}
          note={tag.note}
          onSave={saveNote}
          onClose={() => {
            setNoting(false);
            noteButton.current?.focus();
          }}
        />
      )}
      <p role="status" className="hint">
        {problem && i18n.t(`panel.${problem}`)}
      </p>
    </li>
  );
}
