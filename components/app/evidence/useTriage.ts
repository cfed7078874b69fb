import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { send } from '../../../lib/messages/send';
import { useAct, useEdit } from '../useGoalEdits';

export interface Triage {
  readonly tag: (subject: string, keyResult: string) => Promise<void>;
  readonly dismiss: (subject: string) => Promise<void>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Goes through a list by keyboard: the arrows go from row to row, X dismisses, O chooses another key result, Enter presses
 * the button that has the focus. When a row is gone the one after it has the focus; a key that is held does nothing to that.
 * @param list whose items are the rows; the first button of a row is its suggestion.
 */
export function useTriage(list: RefObject<HTMLUListElement | null>): Triage {
  const edit = useEdit();
  const act = useAct();
  const next = useRef<number>(undefined);
  const rows = () => [...(list.current?.children ?? [])];
  const focusRow = (at: number) => {
    const all = rows();
    all[Math.min(Math.max(0, at), all.length - 1)]?.querySelector('button')?.focus();
  };
  const positionOf = (element: Element | null) => rows().findIndex((row) => row.contains(element));
  useEffect(() => {
    // The row that had the focus is gone, and the focus with it.
    if (next.current === undefined || document.activeElement !== document.body) return;
    focusRow(next.current);
    next.current = undefined;
  });
  const leave = () => {
    next.current = positionOf(document.activeElement);
  };
  return {
    tag: async (subject, keyResult) => {
      leave();
      const set = { keyResult, subject, at: new Date().toISOString(), weight: 1 };
      await edit([{ type: 'tag', id: crypto.randomUUID(), set }]);
    },
    dismiss: async (subject) => {
      leave();
      const work = async () => {
        await send('dismiss', { subject, dismissed: true });
        return async () => !(await send('dismiss', { subject, dismissed: false })).dismissed;
      };
      await act(work);
    },
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
      const row = event.target.closest('li');
      const key = event.key.toLowerCase();
      if (event.target instanceof HTMLSelectElement) return;
      if (key === 'arrowdown' || key === 'arrowup') {
        event.preventDefault();
        focusRow(positionOf(event.target) + (key === 'arrowdown' ? 1 : -1));
      } else if (event.repeat) return;
      else if (key === 'x') row?.querySelector<HTMLElement>('[data-key=dismiss]')?.click();
      else if (key === 'o') row?.querySelector<HTMLElement>('select')?.focus();
    },
  };
}
