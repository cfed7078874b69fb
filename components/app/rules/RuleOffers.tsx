import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { offerKey, type RuleOffer, ruleOffers } from '../../../lib/goals/evidence/rule-offers';
import { openKeyResults } from '../../../lib/goals/outline/group';
import { send } from '../../../lib/messages/send';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { readDeclinedRules } from '../../../lib/store/signals/read-declined-rules';
import { ActionButton } from '../../ui/ActionButton';
import { Button } from '../../ui/Button';
import { formatNumber } from '../../ui/format';
import { offerInWords } from '../../ui/offer-in-words';
import { useStore } from '../../ui/useStore';
import { useOpened } from '../goals-context';
import { readTags } from '../read-tags';
import { ShowMore } from '../ShowMore';
import { useAttempt, useEdit, useStoreOfPlace } from '../useGoalEdits';
import { useShown } from '../useShown';
import './rules.css';

/** So many offers are shown at first. */
const atOnce = 5;

/** An offer, with the title of its key result. */
interface Offered {
  readonly offer: RuleOffer;
  readonly title: string;
}

interface Props {
  readonly data: GoalsData;
  /** What is said of the list below. */
  readonly children: ReactNode;
}

/**
 * The line above a list, with a button that unfolds the rules that are offered for what was tagged one by one. All tags are read
 * for them, which the list does not wait for: the button comes into a line that is there, so that nothing moves.
 */
export function RuleOffers({ data, children }: Props) {
  const offers = useOffers(data);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const line = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={line} className="list-head" tabIndex={-1}>
        {children}
        {offers.length > 0 && (
          <Button look="quiet" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            {i18n.t('rules.offers', [formatNumber(offers.length)])}
          </Button>
        )}
      </div>
      <div id={id}>
        {/* The answered offer is gone, and the focus with it. */}
        {isOpen && <OfferList offers={offers} onAnswered={() => line.current?.focus()} />}
      </div>
    </>
  );
}

/** The offers that are open: a person who said no is not asked again. None before it is known what was declined. */
function useOffers({ objectives, keyResults, rules }: GoalsData): readonly Offered[] {
  const { data: evidence } = useStoreOfPlace(readTags);
  const { data: declined } = useStore(useOpened(), readDeclinedRules);
  const all = useMemo(
    () => (evidence ? ruleOffers(evidence.tags, evidence.tagged, rules) : []),
    [evidence, rules],
  );
  return useMemo(() => {
    const titles = new Map(openKeyResults(objectives, keyResults).map((k) => [k.id, k.title]));
    return all.flatMap((offer) => {
      const title = titles.get(offer.keyResult);
      return title === undefined || !declined || declined.has(offerKey(offer)) ? [] : [{ offer, title }];
    });
  }, [all, objectives, keyResults, declined]);
}

interface ListProps {
  readonly offers: readonly Offered[];
  readonly onAnswered: () => void;
}

function OfferList({ offers, onAnswered }: ListProps) {
  const edit = useEdit();
  const attempt = useAttempt();
  const [shown, showMore] = useShown(atOnce);
  const accept = ({ keyResult, conditions }: RuleOffer) =>
    edit([{ type: 'rule', id: crypto.randomUUID(), set: { keyResult, ...conditions } }]);
  const decline = (offer: RuleOffer) =>
    attempt(async () => void (await send('declineRule', { offer: offerKey(offer) })));
  const answer = (work: (offer: RuleOffer) => Promise<void>, offer: RuleOffer) => {
    onAnswered();
    return work(offer);
  };
  return (
    <>
      {offers.slice(0, shown).map(({ offer, title }) => (
        <div key={offerKey(offer)} className="rule-offer">
          <p>{offerInWords(offer, title)}</p>
          <ActionButton action={() => answer(accept, offer)}>{i18n.t('rules.always')}</ActionButton>
          <ActionButton look="quiet" action={() => answer(decline, offer)}>
            {i18n.t('rules.noThanks')}
          </ActionButton>
        </div>
      ))}
      <ShowMore all={offers.length} shown={shown} onMore={showMore} />
    </>
  );
}
