import { useState } from 'react';
import { i18n } from '#i18n';
import type { Made } from '../../lib/messages/overlay';
import { send } from '../../lib/messages/send';
import { RuleOffer } from '../popup/RuleOffer';
import { Button } from '../ui/Button';
import { useOneAtATime } from '../ui/useOneAtATime';
import { errorInWords } from './error-in-words';
import { Toast } from './Toast';
import { tell } from './tell';

interface Props {
  readonly made: readonly Made[];
  readonly onChange: () => void;
}

/** What was tagged, with Undo and Change, and the rule that is worth offering after it. */
export function Tagged({ made, onChange }: Props) {
  const [words, setWords] = useState(madeInWords(made));
  const [isUndone, setUndone] = useState(false);
  const [isAnswered, setAnswered] = useState(false);
  // A tag that was there before is not this one's to take back.
  const fresh = made.filter((one) => one.isNew);
  const offered = fresh.find(({ offer }) => offer);
  const takeBack = useOneAtATime(async (then: () => void) => {
    try {
      for (const { tag } of fresh) await send('untag', { tag });
      tell({ hasChanged: true });
      then();
    } catch (error) {
      setWords(errorInWords(error));
    }
  });
  const showUndone = () => {
    setUndone(true);
    setWords(i18n.t('palette.undone'));
  };
  // A rule that was made can be undone, also once the tag after which it was offered is.
  const offer = (!isUndone || isAnswered) && offered?.offer && (
    <RuleOffer
      offer={{ keyResult: offered.keyResult, ...offered.offer }}
      title={offered.keyResultTitle}
      onAnswered={() => {
        setAnswered(true);
        tell({ hasChanged: true });
      }}
    />
  );
  return (
    <Toast words={words} below={offer}>
      {!isUndone && fresh.length > 0 && (
        <Button onClick={() => void takeBack(showUndone)}>{i18n.t('word.undo')}</Button>
      )}
      {/* What is chosen instead takes the place of what was suggested. */}
      {!isUndone && <Button onClick={() => void takeBack(onChange)}>{i18n.t('palette.change')}</Button>}
    </Toast>
  );
}

function madeInWords(made: readonly Made[]): string {
  const [first] = made;
  if (!first) return '';
  if (made.length > 1) return i18n.t('palette.taggedMany', made.length, [String(made.length)]);
  return i18n.t(first.isNew ? 'palette.tagged' : 'palette.alreadyTagged', [first.keyResultTitle]);
}
