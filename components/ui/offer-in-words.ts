import { i18n } from '#i18n';
import type { RuleOffer } from '../../lib/goals/evidence/rule-offers';
import { formatNumber } from './format';
import { kindName } from './kind-name';

/** Asks for a rule: "You tagged 3 pages of ada (GitHub issue) to “Docs”. Always count them?" */
export function offerInWords({ conditions, count }: RuleOffer, keyResult: string): string {
  const { platform = '', kind = '', author, container = '' } = conditions;
  const what = kindName({ platform, kind });
  const texts: [string, string, string, string] = [formatNumber(count), what, author ?? container, keyResult];
  return i18n.t(author === undefined ? 'rules.offerContainer' : 'rules.offerAuthor', texts);
}
