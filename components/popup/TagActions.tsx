import { useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { type RankedKeyResult, suggestionOf } from '../../lib/goals/outline/rank-key-results';
import type { KeyResult, Objective, Tag } from '../../lib/model/goals';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { reasonInWords } from '../ui/reason-in-words';
import type { ActiveTab } from './active-tab';
import { ChooseKeyResult } from './ChooseKeyResult';
import { isNoteKept, NoteForm } from './NoteForm';
import { tagEffectInWords } from './tag-effect-in-words';
import { type TagEdits, useTagging } from './useTagging';

interface Props {
  readonly page: ActiveTab;
  /** The key results that the page can be tagged to, the best fitting first. */
  readonly ranked: readonly RankedKeyResult<KeyResult>[];
  readonly objectives: readonly Objective[];
  /** The stored tags of the page, by key result. */
  readonly tags: ReadonlyMap<string, Tag>;
  readonly reload: () => Promise<void>;
  /** Whether a note that was not saved is shown at once. */
  readonly opensNote: boolean;
}

/**
 * Tags the page to the suggested key result in one click, or to another one from a list. The key result under the pointer or
 * the focus stays, whatever is read meanwhile, so that the button never becomes another action.
 */
export function TagActions({ page, ranked, objectives, tags, reload, opensNote }: Props) {
  const edits = useTagging(page, reload);
  const [noted] = useState(() => (opensNote ? notedOf(ranked, tags) : undefined));
  const [held, hold] = useState(noted);
  const [open, setOpen] = useState<'list' | 'note' | undefined>(noted === undefined ? undefined : 'note');
  const listId = useId();
  const noteButton = useRef<HTMLButtonElement>(null);
  const current =
    ranked.find(({ keyResult }) => keyResult.id === held) ?? suggestionOf(ranked, new Set(tags.keys()));
  if (!current) return null;
  const { id, title } = current.keyResult;
  const tagOf = (keyResult: string) => tags.get(keyResult)?.id ?? edits.made.get(keyResult);
  const tag = tagOf(id);
  const choose = (keyResult: string) => {
    hold(keyResult);
    setOpen(undefined);
    edits.tag(keyResult);
  };
  return (
    <>
      <div className="act">
        <Button
          look={tag === undefined ? 'go' : undefined}
          className={tag === undefined ? undefined : 'done'}
          aria-disabled={tag !== undefined}
          onPointerEnter={() => hold(id)}
          onFocus={() => hold(id)}
          onClick={() => tag === undefined && choose(id)}
        >
          <span className="short">
            {tag === undefined ? i18n.t('popup.tagTo', [title]) : i18n.t('popup.taggedNow')}
          </span>
        </Button>
        {tag !== undefined && (
          <>
            <Button
              ref={noteButton}
              aria-expanded={open === 'note'}
              onClick={() => setOpen(open === 'note' ? undefined : 'note')}
            >
              {i18n.t('popup.note')}
            </Button>
            <Button onClick={() => edits.remove(id, tag)}>{i18n.t('word.remove')}</Button>
          </>
        )}
        {ranked.length > 1 && (
          <Button
            aria-expanded={open === 'list'}
            aria-controls={listId}
            aria-label={i18n.t('popup.otherLabel')}
            onClick={() => setOpen(open === 'list' ? undefined : 'list')}
          >
            {i18n.t('popup.other')}
          </Button>
        )}
      </div>
      <Said edits={edits} before={tag === undefined ? suggestedInWords(current) : tags.size > 1 && title} />
      {open === 'note' && tag !== undefined && (
        <NoteForm
          key={tag}
          tag={tag}
          note={tags.get(id)?.note}
          onSave={(note) => edits.note(tag, note)}
          onClose={() => {
            setOpen(undefined);
            noteButton.current?.focus();
          }}
        />
      )}
      {open === 'list' && (
        <ChooseKeyResult
          id={listId}
          choices={ranked.map(({ keyResult, effect }) => ({
            id: keyResult.id,
            title: keyResult.title,
            objective: objectives.find((o) => o.id === keyResult.objective)?.title ?? '',
            effect: tagEffectInWords(effect),
            isTagged: tagOf(keyResult.id) !== undefined,
          }))}
          onChoose={choose}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

/** The key result with a note that was begun and not saved. */
function notedOf(ranked: Props['ranked'], tags: Props['tags']): string | undefined {
  return ranked
    .map(({ keyResult }) => keyResult.id)
    .find((id) => {
      const tag = tags.get(id);
      return tag && isNoteKept(tag);
    });
}

/** What a tag does, and why it is suggested: "Adds 12 comments · same author as 2 others". */
function suggestedInWords({ effect, reason }: RankedKeyResult<KeyResult>): string {
  return [tagEffectInWords(effect), reasonInWords(reason)].filter(Boolean).join(' · ');
}

/** What was done last, with Undo; before anything was done, what a tag does, or which of several tags the buttons are for. */
function Said({ edits, before }: { readonly edits: TagEdits; readonly before: string | false }) {
  const { outcome } = edits;
  return (
    <>
      {!outcome && before && <p className="effect">{before}</p>}
      <div className="outcome" role="status">
        {outcome && 'text' in outcome && (
          <>
            <span className="short">{outcome.text}</span>
            {outcome.undo && (
              <Button look="quiet" onClick={edits.undo}>
                {i18n.t('word.undo')}
              </Button>
            )}
          </>
        )}
      </div>
      {outcome && 'error' in outcome && <Notice error={outcome.error} />}
    </>
  );
}
