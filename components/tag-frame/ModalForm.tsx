import { type FormEvent, type ReactNode, useId } from 'react';
import { useOneAtATime } from '../ui/useOneAtATime';
import { tell } from './tell';
import { useModal } from './useModal';

interface Props {
  readonly title: string;
  readonly onSubmit: () => Promise<void>;
  readonly children: ReactNode;
}

/** A form in a dialog over the page; Escape closes the frame. */
export function ModalForm({ title, onSubmit, children }: Props) {
  const dialog = useModal();
  const id = useId();
  const act = useOneAtATime(onSubmit);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act();
  };
  return (
    <dialog ref={dialog} className="follow" aria-labelledby={id} onCancel={() => tell({ isClosed: true })}>
      <form onSubmit={submit}>
        <h1 id={id}>{title}</h1>
        {children}
      </form>
    </dialog>
  );
}
