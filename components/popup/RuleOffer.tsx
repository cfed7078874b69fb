import { useState } from 'react';
import { i18n } from '#i18n';
import { type RuleOffer as Offer, offerKey } from '../../lib/goals/evidence/rule-offers';
import { send } from '../../lib/messages/send';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { offerInWords } from '../ui/offer-in-words';
import { useOneAtATime } from '../ui/useOneAtATime';

interface Props {
  readonly offer: Offer;
  /** The title of the key result. */
  readonly title: string;
  /** The rule was made, taken back or declined. */
  readonly onAnswered?: () => void;
}
type Answer = 'declined' | { readonly action: string } | 'undone' | { readonly error: unknown };

/** After the third like tag, asks whether all that is like them is to count. */
export function RuleOffer({ offer, title, onAnswered }: Props) {
  const [answer, setAnswer] = useState<Answer>();
  const attempt = useOneAtATime((work: () => Promise<Answer>) =>
    work().then(
      (next) => {
        setAnswer(next);
        onAnswered?.();
      },
      (error: unknown) => setAnswer({ error }),
    ),
  );
  if (answer === 'declined') return null;
  if (answer === 'undone') return <p role="status">{i18n.t('word.undone')}</p>;
  if (answer && 'action' in answer) {
    const undo = async () => {
      await send('undoAction', { action: answer.action });
      return 'undone' as const;
    };
    return (
      <p role="status">
        {i18n.t('rules.made')}{' '}
        <Button look="quiet" aria-label={i18n.t('rules.undoMade')} onClick={() => void attempt(undo)}>
          {i18n.t('word.undo')}
        </Button>
      </p>
    );
  }
  const make = async () => {
    const set = { keyResult: offer.keyResult, ...offer.conditions };
    return await send('applyEdits', { edits: [{ type: 'rule', id: crypto.randomUUID(), set }] });
  };
  const decline = async () => {
    await send('declineRule', { offer: offerKey(offer) });
    return 'declined' as const;
  };
  return (
    <div className="offer">
      <p>{offerInWords(offer, title)}</p>
      <div className="answers">
        <Button onClick={() => void attempt(make)}>{i18n.t('rules.always')}</Button>
        <Button look="quiet" onClick={() => void attempt(decline)}>
          {i18n.t('rules.noThanks')}
        </Button>
      </div>
      {answer && 'error' in answer && <Notice error={answer.error} />}
    </div>
  );
}
