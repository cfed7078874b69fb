import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { send } from '../../lib/messages/send';
import type { Edit } from '../../lib/model/edit';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

/** Applies edits as one action that can be undone. Throws where the worker refuses them. */
export type Doer = (edits: Edit[]) => Promise<void>;

interface Means {
  readonly apply: Doer;
  /** Does what cannot be undone; the status line says where it fails. */
  readonly attempt: (work: () => Promise<void>) => void;
}

const Context = createContext<Means | undefined>(undefined);

/** Gives everything inside it the means to change the goals. */
export const Doing = Context;

/** The means to change the goals, for what does not show by itself why that failed: the status line says it. */
export function useAct(): (edits: Edit[]) => void {
  const apply = useApply();
  // What was refused is shown by the status line.
  return (edits) => void apply(edits).catch(() => undefined);
}

/**
 * The means to change the goals, for forms.
 * @throws Error outside of `Doing`.
 */
export function useApply(): Doer {
  return useMeans().apply;
}

/** The means to do what is no change of the goals and cannot be undone. */
export function useAttempt(): Means['attempt'] {
  return useMeans().attempt;
}

function useMeans(): Means {
  const means = use(Context);
  if (!means) throw new Error('the means to change something are used outside of Doing');
  return means;
}

type Outcome = { done: string } | { undone: true } | { error: unknown };

/**
 * Makes the means to change the goals, and the status line that says what was done and takes it back.
 * @param reload has the screen show what is stored. A change is only done then: a form that is opened next must not begin with
 *   what was there before.
 */
export function useDoer(reload: () => Promise<void>): [Means, ReactNode] {
  const [outcome, setOutcome] = useState<Outcome>();
  const change = useCallback(
    async (work: () => Promise<Outcome>) => {
      try {
        const changed = await work();
        await reload();
        setOutcome(changed);
      } catch (error) {
        setOutcome({ error });
        throw error;
      }
    },
    [reload],
  );
  const apply = useCallback<Doer>(
    (edits) => change(async () => ({ done: (await send('applyEdits', { edits })).action })),
    [change],
  );
  const undo = useCallback(
    (action: string) => {
      const work = async () => {
        await send('undoAction', { action });
        return { undone: true } as const;
      };
      // What was refused is shown by the status line.
      void change(work).catch(() => undefined);
    },
    [change],
  );
  const line = useMemo(() => <StatusLine outcome={outcome} onUndo={undo} />, [outcome, undo]);
  const attempt = useCallback<Means['attempt']>((work) => {
    setOutcome(undefined);
    work().catch((error: unknown) => setOutcome({ error }));
  }, []);
  const means = useMemo(() => ({ apply, attempt }), [apply, attempt]);
  return [means, line];
}

function StatusLine({
  outcome,
  onUndo,
}: {
  outcome?: Outcome | undefined;
  onUndo: (action: string) => void;
}) {
  return (
    <div className="status-line">
      <div role="status">
        {outcome && 'done' in outcome && (
          <p>
            {i18n.t('options.saved')}
            <Button look="quiet" onClick={() => onUndo(outcome.done)}>
              {i18n.t('word.undo')}
            </Button>
          </p>
        )}
        {outcome && 'undone' in outcome && <p>{i18n.t('word.undone')}</p>}
      </div>
      {outcome && 'error' in outcome && <Notice error={outcome.error} />}
    </div>
  );
}
