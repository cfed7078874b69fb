import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Made } from '../../lib/messages/overlay';
import { send } from '../../lib/messages/send';
import { Button } from '../ui/Button';
import { errorInWords } from './error-in-words';
import { tell } from './tell';

/** How long a tag can be undone on the page, in milliseconds. */
const undoMs = 10_000;

interface Props {
  readonly made: readonly Made[];
  readonly onChange: () => void;
}

/** What was tagged, with Undo and Change: for ten seconds, or longer while the pointer or the focus is on it. */
export function Tagged({ made, onChange }: Props) {
  const [words, setWords] = useState('');
  const [isUndone, setUndone] = useState(false);
  const stop = useCloseLater();
  // Set after the live region is there, so that screen readers announce it.
  useEffect(() => setWords(madeInWords(made)), [made]);
  // A tag that was there before is not this one's to take back.
  const fresh = made.filter((one) => one.isNew);
  const takeBack = async () => {
    for (const { tag } of fresh) await send('untag', { tag });
    tell({ hasChanged: true });
  };
  const undo = () =>
    void takeBack().then(
      () => {
        setUndone(true);
        setWords(i18n.t('palette.undone'));
      },
      (error: unknown) => setWords(errorInWords(error)),
    );
  // What is chosen instead takes the place of what was suggested.
  const change = () => void takeBack().then(onChange, (error: unknown) => setWords(errorInWords(error)));
  return (
    <div className="toast" role="status" {...stop}>
      <span>{words}</span>
      {!isUndone && fresh.length > 0 && <Button onClick={undo}>{i18n.t('word.undo')}</Button>}
      {!isUndone && <Button onClick={change}>{i18n.t('palette.change')}</Button>}
      <Button look="quiet" aria-label={i18n.t('palette.close')} onClick={() => tell({ isClosed: true })}>
        ×
      </Button>
    </div>
  );
}

function madeInWords(made: readonly Made[]): string {
  const [first] = made;
  if (!first) return '';
  if (made.length > 1) return i18n.t('palette.taggedMany', made.length, [String(made.length)]);
  return i18n.t(first.isNew ? 'palette.tagged' : 'palette.alreadyTagged', [first.keyResultTitle]);
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
