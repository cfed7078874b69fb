import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

interface Props {
  readonly title: string;
  /** Saves what was filled in. Returns false where the fields say what is wrong; throws where the worker refuses it. */
  readonly onSave: () => Promise<boolean>;
  readonly onClose: () => void;
  /** Goes back a step, where there is one. */
  readonly onBack?: (() => void) | undefined;
  /** Which step of a few it is: where that changes, the focus goes to the first field. */
  readonly step?: number;
  /** What saving is called here. */
  readonly saveLabel?: string;
  readonly children: ReactNode;
}

/** A form over the page. It stays as it is until it is saved: what was refused can be mended. */
export function FormDialog({
  title,
  onSave,
  onClose,
  onBack,
  step = 0,
  saveLabel = i18n.t('word.save'),
  children,
}: Props) {
  const [error, setError] = useState<unknown>();
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
  const isLeft = useRef(false);
  const leave = () => {
    if (isLeft.current) return;
    isLeft.current = true;
    // Closing it gives the focus back to where it was. The browser tells of it later, when a form may be open again.
    dialog.current?.close();
    onClose();
  };
  const save = async () => {
    setError(undefined);
    try {
      if (await onSave()) leave();
      // What is wrong is drawn by now, for it was said within the event: waiting longer would take the focus from who goes on.
      else form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A file picker inside it tells of its own with the same event.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        leave();
      }}
      onClose={leave}
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2 id={titleId}>{title}</h2>
        {children}
        {error !== undefined && <Notice error={error} />}
        <div className="buttons">
          <Button look="go" type="submit">
            {saveLabel}
          </Button>
          {onBack && <Button onClick={onBack}>{i18n.t('word.back')}</Button>}
          <Button onClick={leave}>{i18n.t('word.cancel')}</Button>
        </div>
      </form>
    </dialog>
  );
}
