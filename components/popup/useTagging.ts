import { useState } from 'react';
import { i18n } from '#i18n';
import { send } from '../../lib/messages/send';
import { useOneAtATime } from '../ui/useOneAtATime';
import type { ActiveTab } from './active-tab';

/** What was done last in the popup: in words, with what undoes it; or why it failed. */
type Outcome =
  | { readonly text: string; readonly undo?: () => Promise<Outcome> }
  | { readonly error: unknown; readonly undo?: undefined };

/** Tags and changes tags, one action at a time, and can undo the last one. */
export interface TagEdits {
  readonly outcome: Outcome | undefined;
  /** The ids of the tags that were made or found here, by key result: a page that was not read is not always known by its address. */
  readonly made: ReadonlyMap<string, string>;
  readonly tag: (keyResult: string) => void;
  readonly remove: (keyResult: string, tag: string) => void;
  /** Resolves with whether the note was saved; undefined while something else is done. */
  readonly note: (tag: string, note: string) => Promise<boolean | undefined>;
  readonly undo: () => void;
}

/** @param reload reads what is shown again; an outcome is shown only after it, so that both agree. */
export function useTagging(page: ActiveTab, reload: () => Promise<void>): TagEdits {
  const [outcome, setOutcome] = useState<Outcome>();
  const [made, setMade] = useState<ReadonlyMap<string, string>>(new Map());
  const attempt = useOneAtATime(async (work: () => Promise<Outcome>) => {
    const next = await work().catch((error: unknown): Outcome => ({ error }));
    await reload();
    setOutcome(next);
    return !('error' in next);
  });
  const keep = (keyResult: string, id: string) => setMade((all) => new Map(all).set(keyResult, id));
  const drop = (keyResult: string) =>
    setMade((all) => new Map([...all].filter(([one]) => one !== keyResult)));
  const undone = async (action: string, after?: () => void): Promise<Outcome> => {
    const { undone: isUndone } = await send('undoAction', { action });
    if (isUndone) after?.();
    return { text: i18n.t(isUndone ? 'word.undone' : 'options.notUndone') };
  };
  return {
    outcome,
    made,
    tag: (keyResult) =>
      void attempt(async () => {
        const { tag, isNew, keyResultTitle } = await send('tag', {
          keyResult,
          page: { url: page.url, title: page.title },
        });
        keep(keyResult, tag);
        const text = i18n.t(isNew ? 'popup.tagged' : 'popup.alreadyTagged', [keyResultTitle]);
        // A tag that was there before is not this click's to undo.
        if (!isNew) return { text };
        const undo = async () => {
          await send('untag', { tag });
          drop(keyResult);
          return { text: i18n.t('popup.undone') };
        };
        return { text, undo };
      }),
    remove: (keyResult, id) =>
      void attempt(async () => {
        const { action } = await send('applyEdits', { edits: [{ type: 'tag', id, remove: true }] });
        drop(keyResult);
        const undo = () => undone(action, () => keep(keyResult, id));
        return { text: i18n.t('popup.undone'), undo };
      }),
    note: (id, note) =>
      attempt(async () => {
        const edit = { type: 'tag', id, set: { note: note || null } } as const;
        const { action } = await send('applyEdits', { edits: [edit] });
        return { text: i18n.t('popup.noteSaved'), undo: () => undone(action) };
      }),
    undo: () => outcome?.undo && void attempt(outcome.undo),
  };
}
