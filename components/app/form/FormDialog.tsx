import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { ActionButton } from '../../ui/ActionButton';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useOneAtATime } from '../../ui/useOneAtATime';
import type { KeptDraft } from './useKeptDraft';

interface Props {
  readonly title: string;
  /** Saves the form. Returns false where fields show problems; throws where the worker refuses the edit. */
  readonly onSave: () => Promise<boolean>;
  readonly onClose: () => void;
  /** The drafts that survive the page: they are forgotten once the form is saved or given up. */
  readonly kept?: readonly KeptDraft[];
  /** Whether it needs the width of the window, as for a table. */
  readonly isWide?: boolean;
  /** Goes back one step. */
  readonly onBack?: (() => void) | undefined;
  /** The current step: when it changes, the focus moves to the first field. */
  readonly step?: number;
  /** The label of the save button. */
  readonly saveLabel?: string;
  readonly children: ReactNode;
}

/** A form in a dialog. It stays open until it is saved or cancelled, so that problems can be corrected. */
export function FormDialog({
  title,
  onSave,
  onClose,
  kept = [],
  isWide,
  onBack,
  step = 0,
  saveLabel = i18n.t('word.save'),
  children,
}: Props) {
  const [error, setError] = useState<unknown>();
  const [isTyped, setTyped] = useState(false);
  const isChanged = isTyped || kept.some((draft) => draft.isChanged);
  const [isAsking, setAsking] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const titleId = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const shown = useRef<number>(undefined);
  useEffect(() => {
    if (shown.current !== step) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    shown.current = step;
  }, [step]);
  const isClosed = useRef(false);
  const close = () => {
    if (isClosed.current) return;
    isClosed.current = true;
    // Closing returns the focus to where it was. Its event comes later, when another form may be open already.
    dialog.current?.close();
    for (const draft of kept) draft.forget();
    onClose();
  };
  const save = useOneAtATime(async () => {
    setError(undefined);
    try {
      if (await onSave()) close();
      // React has rendered the problems by now; a later focus would interrupt somebody who types on.
      else form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    } catch (refusal) {
      setError(refusal);
    }
  });
  return (
    <dialog
      ref={dialog}
      className={isWide ? 'wide' : undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A file picker inside the dialog fires the same event.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        // Escape is pressed by mistake; what was typed is not lost by it.
        if (isChanged) setAsking(true);
        else close();
      }}
      onClose={() => {
        if (isClosed.current || !isChanged) return close();
        // The browser lets no page hold Escape off for ever: the second one closes the dialog itself.
        dialog.current?.showModal();
        setAsking(true);
      }}
    >
      <form
        ref={form}
        noValidate
        onChange={() => {
          setTyped(true);
          // What was refused is mended now; saving tells whether it is.
          setError(undefined);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2 id={titleId}>{title}</h2>
        {children}
        {error !== undefined && <Notice error={error} />}
        {isAsking && <Discard onKeep={() => setAsking(false)} onDiscard={close} />}
        <div className="buttons">
          <ActionButton look="go" type="submit">
            {saveLabel}
          </ActionButton>
          {onBack && <Button onClick={onBack}>{i18n.t('word.back')}</Button>}
          <Button onClick={close}>{i18n.t('word.cancel')}</Button>
        </div>
      </form>
    </dialog>
  );
}

interface DiscardProps {
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Asks whether what was typed is to be given up. */
function Discard({ onKeep, onDiscard }: DiscardProps) {
  return (
    <fieldset className="confirm">
      <legend>{i18n.t('form.discardQuestion')}</legend>
      <Button autoFocus onClick={onKeep}>
        {i18n.t('form.keepEditing')}
      </Button>
      <Button onClick={onDiscard}>{i18n.t('form.discard')}</Button>
    </fieldset>
  );
}
