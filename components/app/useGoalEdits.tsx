import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { send } from '../../lib/messages/send';
import type { Edit } from '../../lib/model/edit';
import type { Database } from '../../lib/store/db/database';
import { ActionButton } from '../ui/ActionButton';
import { Notice } from '../ui/Notice';
import { type Stored, useStore } from '../ui/useStore';
import { useOpened } from './goals-context';
import { StatusFrame } from './StatusFrame';

/** Applies edits, if any, as one action that can be undone. Throws where the worker refuses them. */
export type ApplyEdits = (edits: Edit[]) => Promise<void>;

/** Undoes what was done; returns whether there was anything to undo. */
type Undo = () => Promise<boolean>;

interface GoalActions {
  readonly apply: ApplyEdits;
  /** Runs an action that is more than edits, and returns what undoes it. Throws where the worker refuses it. */
  readonly run: (work: () => Promise<Undo>) => Promise<void>;
  /** Runs an action that cannot be undone; the status line shows a failure. */
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
  /** Reloads this, too, after each action. Returns a function that ends it. */
  readonly alsoReload: (reload: () => Promise<void>) => () => void;
}

/** Provides goal actions to everything below. */
export const GoalActionsContext = createContext<GoalActions | undefined>(undefined);

/** Applies edits; the status line shows a failure. For forms, which show it themselves, see `useApplyEdits`. */
export function useEdit(): ApplyEdits {
  const apply = useApplyEdits();
  // The status line shows the failure.
  return async (edits) => await apply(edits).catch(() => undefined);
}

/**
 * Applies edits, for forms: the promise rejects where the worker refuses them.
 * @throws Error outside of `GoalActionsContext`.
 */
export function useApplyEdits(): ApplyEdits {
  return useGoalActions().apply;
}

/** Runs an action that is more than edits, and returns what undoes it; the status line shows a failure. For forms, see `useRun`. */
export function useAct(): GoalActions['run'] {
  const run = useRun();
  return async (work) => await run(work).catch(() => undefined);
}

/**
 * Runs an action that is more than edits, for forms: it returns what undoes it.
 * @throws Error outside of `GoalActionsContext`.
 */
export function useRun(): GoalActions['run'] {
  return useGoalActions().run;
}

/** Undoes an action of edits. */
export async function undoEdits(action: string): Promise<boolean> {
  return (await send('undoAction', { action })).undone;
}

/** Runs an action that is no edit of goals and cannot be undone; the status line shows a failure. */
export function useAttempt(): GoalActions['attempt'] {
  return useGoalActions().attempt;
}

function useGoalActions(): GoalActions {
  const actions = use(GoalActionsContext);
  if (!actions) throw new Error('goal actions are used outside of GoalActionsContext');
  return actions;
}

/** Reads from the store what a place shows besides the goals. As they are, it is read again before an edit is done. */
export function useStoreOfPlace<T>(read: (db: Database) => Promise<T>): Stored<T> {
  const { reload, ...stored } = useStore(useOpened(), read);
  const { alsoReload } = useGoalActions();
  useEffect(() => alsoReload(reload), [alsoReload, reload]);
  return stored;
}

type Outcome = { undo: Undo } | { undone: boolean } | { error: unknown };

/**
 * The goal actions of a screen, and the status line that shows what was done and can undo it.
 * @param reload Reloads the screen. An edit resolves only after this, so the next form starts from stored values.
 */
export function useGoalEdits(reload: () => Promise<void>): [GoalActions, ReactNode] {
  const [outcome, setOutcome] = useState<Outcome>();
  const [others] = useState(() => new Set<() => Promise<void>>());
  const change = useCallback(
    async (work: () => Promise<Outcome>) => {
      try {
        const changed = await work();
        await Promise.all([reload(), ...[...others].map((one) => one())]);
        setOutcome(changed);
      } catch (error) {
        setOutcome({ error });
        throw error;
      }
    },
    [reload, others],
  );
  const run = useCallback<GoalActions['run']>(
    async (work) => await change(async () => ({ undo: await work() })),
    [change],
  );
  const apply = useCallback<ApplyEdits>(
    async (edits) => {
      if (!edits.length) return;
      await run(async () => {
        const { action } = await send('applyEdits', { edits });
        return async () => await undoEdits(action);
      });
    },
    [run],
  );
  const undo = useCallback(
    async (work: Undo) => {
      // The status line shows the failure.
      await change(async () => ({ undone: await work() })).catch(() => undefined);
    },
    [change],
  );
  const line = useMemo(() => <StatusLine outcome={outcome} onUndo={undo} />, [outcome, undo]);
  const attempt = useCallback<GoalActions['attempt']>(async (work) => {
    setOutcome(undefined);
    await work().catch((error: unknown) => setOutcome({ error }));
  }, []);
  const alsoReload = useCallback<GoalActions['alsoReload']>(
    (one) => {
      others.add(one);
      return () => void others.delete(one);
    },
    [others],
  );
  const actions = useMemo(() => ({ apply, run, attempt, alsoReload }), [apply, run, attempt, alsoReload]);
  return [actions, line];
}

interface LineProps {
  readonly outcome?: Outcome | undefined;
  readonly onUndo: (undo: Undo) => Promise<void>;
}

function StatusLine({ outcome, onUndo }: LineProps) {
  return (
    <StatusFrame failure={outcome && 'error' in outcome && <Notice error={outcome.error} />}>
      {outcome && 'undo' in outcome && (
        <p>
          {i18n.t('options.saved')}
          <ActionButton look="quiet" action={() => onUndo(outcome.undo)}>
            {i18n.t('word.undo')}
          </ActionButton>
        </p>
      )}
      {outcome && 'undone' in outcome && (
        <p>{i18n.t(outcome.undone ? 'word.undone' : 'options.notUndone')}</p>
      )}
    </StatusFrame>
  );
}
