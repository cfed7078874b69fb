import { type ReactNode, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { tell } from './tell';

/** How long something can be undone on the page, in milliseconds. */
const undoMs = 10_000;

interface Props {
  readonly words: string;
  /** What can be done about it. */
  readonly children?: ReactNode;
  /** What is asked after it, in a line of its own. */
  readonly below?: ReactNode;
}

/** A message on the page, with what can be done about it: for ten seconds, or longer while the pointer or the focus is on it. */
export function Toast({ words, children, below }: Props) {
  const stop = useCloseLater();
  const [said, setSaid] = useState('');
  // Set after the live region is there, so that screen readers announce it.
  useEffect(() => setSaid(words), [words]);
  return (
    <div className="toast" role="status" {...stop}>
      <span>{said}</span>
      {children}
      <Button look="quiet" aria-label={i18n.t('palette.close')} onClick={() => tell({ isClosed: true })}>
        ×
      </Button>
      {below}
    </div>
  );
}

/** Closes the frame after a while; the handlers hold that up while somebody is at it. */
function useCloseLater() {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  const start = () => {
    stop();
    timer.current = setTimeout(() => tell({ isClosed: true }), undoMs);
  };
  useEffect(() => {
    timer.current = setTimeout(() => tell({ isClosed: true }), undoMs);
    return () => clearTimeout(timer.current);
  }, []);
  return { onPointerEnter: stop, onFocus: stop, onPointerLeave: start, onBlur: start };
}
