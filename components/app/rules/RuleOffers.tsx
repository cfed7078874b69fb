import { useState } from 'react';
import { i18n } from '#i18n';
import { offerKey, type RuleOffer } from '../../../lib/goals/evidence/rule-offers';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Button } from '../../ui/Button';
import { declineOffer, isDeclined } from '../../ui/declined-offers';
import { offerInWords } from '../../ui/offer-in-words';
import { useEdit } from '../useGoalEdits';

interface Props {
  readonly offers: readonly RuleOffer[];
  readonly data: GoalsData;
}

/** Offers a rule for what was tagged one by one; a person who says no is not asked again. */
export function RuleOffers({ offers, data }: Props) {
  const edit = useEdit();
  const [, setDeclined] = useState(0);
  const open = offers.filter((offer) => !isDeclined(offer));
  return (
    <>
      {open.map((offer) => {
        const title = data.keyResults.find(
          (k) => k.id === offer.keyResult && !k.closed && !k.archived,
        )?.title;
        if (title === undefined) return null;
        const { keyResult, conditions } = offer;
        return (
          <div key={offerKey(offer)} className="rule-offer">
            <p>{offerInWords(offer, title)}</p>
            <Button
              onClick={() =>
                edit([{ type: 'rule', id: crypto.randomUUID(), set: { keyResult, ...conditions } }])
              }
            >
              {i18n.t('rules.always')}
            </Button>
            <Button
              look="quiet"
              onClick={() => {
                declineOffer(offer);
                setDeclined((count) => count + 1);
              }}
            >
              {i18n.t('rules.noThanks')}
            </Button>
          </div>
        );
      })}
    </>
  );
}
