import { type RefObject, useEffect, useRef } from 'react';

/** A dialog in the top layer, with what is behind it out of reach. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return dialog;
}
