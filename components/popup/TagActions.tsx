import { type Ref, useId, useRef, useState } from 'react';
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
  if (!ranked.length) return null;
  const tagOf = (keyResult: string) => tags.get(keyResult)?.id ?? edits.made.get(keyResult);
  const id = current?.keyResult.id;
  const tag = id === undefined ? undefined : tagOf(id);
  const choose = (keyResult: string) => {
    hold(keyResult);
    setOpen(undefined);
    edits.tag(keyResult);
  };
  const other = i18n.t('popup.otherLabel');
  return (
    <>
      <div className="act">
        {current && (
          <Suggested
            keyResult={current.keyResult}
            isTagged={tag !== undefined}
            isNoting={open === 'note'}
            noteButton={noteButton}
            onHold={() => hold(current.keyResult.id)}
            onTag={() => choose(current.keyResult.id)}
            onNote={() => setOpen(open === 'note' ? undefined : 'note')}
            onRemove={() => tag !== undefined && edits.remove(current.keyResult.id, tag)}
          />
        )}
        {(!current || ranked.length > 1) && (
          <Button
            aria-expanded={open === 'list'}
            aria-controls={listId}
            aria-label={other}
            onClick={() => setOpen(open === 'list' ? undefined : 'list')}
          >
            {current ? i18n.t('popup.other') : other}
          </Button>
        )}
      </div>
      <Said edits={edits} before={current && saidBefore(current, tag !== undefined, tags.size)} />
      {open === 'note' && id !== undefined && tag !== undefined && (
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

interface SuggestedProps {
  readonly keyResult: KeyResult;
  readonly isTagged: boolean;
  readonly isNoting: boolean;
  readonly noteButton: Ref<HTMLButtonElement>;
  readonly onHold: () => void;
  readonly onTag: () => void;
  readonly onNote: () => void;
  readonly onRemove: () => void;
}

/** Tags the page to a key result; once it is tagged, the note and the removal of that tag. */
function Suggested({ keyResult, isTagged, isNoting, noteButton, ...on }: SuggestedProps) {
  return (
    <>
      <Button
        look={isTagged ? undefined : 'go'}
        className={isTagged ? 'done' : undefined}
        aria-disabled={isTagged}
        onPointerEnter={on.onHold}
        onFocus={on.onHold}
        onClick={isTagged ? undefined : on.onTag}
      >
        <span className="short">
          {isTagged ? i18n.t('popup.taggedNow') : i18n.t('popup.tagTo', [keyResult.title])}
        </span>
      </Button>
      {isTagged && (
        <>
          <Button ref={noteButton} aria-expanded={isNoting} onClick={on.onNote}>
            {i18n.t('popup.note')}
          </Button>
          <Button onClick={on.onRemove}>{i18n.t('word.remove')}</Button>
        </>
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

/**
 * What a tag does, and why it is suggested: "Adds 12 comments · same author as 2 others"; once the page is tagged, which of several
 * tags the buttons are for.
 */
function saidBefore(
  { keyResult, effect, reason }: RankedKeyResult<KeyResult>,
  isTagged: boolean,
  tags: number,
) {
  if (isTagged) return tags > 1 && keyResult.title;
  return [tagEffectInWords(effect), reasonInWords(reason)].filter(Boolean).join(' · ');
}

/** What was done last, with Undo; before anything was done, what is said instead. */
function Said({ edits, before }: { readonly edits: TagEdits; readonly before: string | false | undefined }) {
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
