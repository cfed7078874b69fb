import { i18n } from '#i18n';
import { offerKey, type RuleOffer } from '../../../lib/goals/evidence/rule-offers';
import { send } from '../../../lib/messages/send';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { readDeclinedRules } from '../../../lib/store/signals/read-declined-rules';
import { Button } from '../../ui/Button';
import { offerInWords } from '../../ui/offer-in-words';
import { useStore } from '../../ui/useStore';
import { useOpened } from '../goals-context';
import { ShowMore } from '../ShowMore';
import { useAttempt, useEdit } from '../useGoalEdits';
import { useShown } from '../useShown';

/** So many offers stand above the list that they would lengthen. */
const atOnce = 5;

interface Props {
  readonly offers: readonly RuleOffer[];
  readonly data: GoalsData;
}

/** Offers a rule for what was tagged one by one; a person who says no is not asked again. */
export function RuleOffers({ offers, data }: Props) {
  const edit = useEdit();
  const attempt = useAttempt();
  const { data: declined } = useStore(useOpened(), readDeclinedRules);
  const [shown, showMore] = useShown(atOnce);
  const titles = new Map(data.keyResults.filter((k) => !k.closed && !k.archived).map((k) => [k.id, k.title]));
  // Not before it is known what was declined.
  if (!declined) return null;
  const open = offers.flatMap((offer) => {
    const title = titles.get(offer.keyResult);
    return title === undefined || declined.has(offerKey(offer)) ? [] : [{ offer, title }];
  });
  return (
    <>
      {open.slice(0, shown).map(({ offer, title }) => {
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
              onClick={() =>
                attempt(async () => void (await send('declineRule', { offer: offerKey(offer) })))
              }
            >
              {i18n.t('rules.noThanks')}
            </Button>
          </div>
        );
      })}
      <ShowMore all={open.length} shown={shown} onMore={showMore} />
    </>
  );
}
