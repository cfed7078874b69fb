import { useState } from 'react';
import { i18n } from '#i18n';
import type { RuleOffer as Offer } from '../../lib/goals/evidence/rule-offers';
import { send } from '../../lib/messages/send';
import { Button } from '../ui/Button';
import { declineOffer, isDeclined } from '../ui/declined-offers';
import { Notice } from '../ui/Notice';
import { offerInWords } from '../ui/offer-in-words';

interface Props {
  readonly offer: Offer;
  /** The title of the key result. */
  readonly title: string;
}
type Answer = 'declined' | 'made' | { readonly error: unknown };

/** After the third like tag, asks whether all that is like them is to count. */
export function RuleOffer({ offer, title }: Props) {
  const [answer, setAnswer] = useState<Answer>();
  if (answer === 'made') return <p role="status">{i18n.t('rules.made')}</p>;
  if (answer === 'declined' || isDeclined(offer)) return null;
  const make = async () => {
    const set = { keyResult: offer.keyResult, ...offer.conditions };
    await send('applyEdits', { edits: [{ type: 'rule', id: crypto.randomUUID(), set }] });
  };
  return (
    <div className="offer">
      <p>{offerInWords(offer, title)}</p>
      <div className="answers">
        <Button
          onClick={() =>
            void make().then(
              () => setAnswer('made'),
              (error: unknown) => setAnswer({ error }),
            )
          }
        >
          {i18n.t('rules.always')}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            declineOffer(offer);
            setAnswer('declined');
          }}
        >
          {i18n.t('rules.noThanks')}
        </Button>
      </div>
      {typeof answer === 'object' && <Notice error={answer.error} />}
    </div>
  );
}
