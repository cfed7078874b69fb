import { offerKey, type RuleOffer } from '../../lib/goals/evidence/rule-offers';

const key = 'stillroom-declined-rules';
/** Of more than so many the oldest are forgotten, and asked again. */
const most = 200;

/** Whether the person has said no to a rule. It is a matter of this browser, and so no part of a backup. */
export function isDeclined(offer: RuleOffer): boolean {
  return declined().includes(offerKey(offer));
}

/** Remembers that the person said no. */
export function declineOffer(offer: RuleOffer): void {
  try {
    localStorage.setItem(key, JSON.stringify([...declined(), offerKey(offer)].slice(-most)));
  } catch {
    // A frame on a page may have no storage: it is asked again.
  }
}

function declined(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((text) => typeof text === 'string') : [];
  } catch {
    // Nothing of ours, or no storage: nothing was declined.
    return [];
  }
}
