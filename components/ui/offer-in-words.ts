import { i18n } from '#i18n';
import type { RuleOffer } from '../../lib/goals/evidence/rule-offers';
import { formatNumber } from './format';
import { kindName, kindOfPlatform } from './kind-name';

/** Asks for a rule: "You tagged 3 pages of ada (GitHub issue) to “Docs”. Always count them?" */
export function offerInWords({ conditions, count }: RuleOffer, keyResult: string): string {
  const { platform = '', kind = '', author, container = '' } = conditions;
  const whose = author ?? keyOf(container);
  // What everybody hosts names the host first; on other sites a container is no host that has a name.
  const of = { platform, kind, url: `https://${whose}` };
  const what = author === undefined ? kindName(of) : kindOfPlatform(of);
  const texts: [string, string, string, string] = [formatNumber(count), what, whose, keyResult];
  return i18n.t(author === undefined ? 'rules.offerContainer' : 'rules.offerAuthor', texts);
}

/** What a site itself calls a subject: `octo-org/lantern` of `github:repo:octo-org/lantern`. */
const keyOf = (subject: string) => subject.split(':').slice(2).join(':');
