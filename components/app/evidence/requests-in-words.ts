import { i18n } from '#i18n';
import type { TopicState } from '../../../lib/goals/evidence/topics';
import { formatList, formatNumber } from '../../ui/format';
import { platformName } from '../../ui/kind-name';

/** How many asked, and where: "4 people asked, on Discord and GitHub". */
export function requestsInWords({ people, platforms }: Pick<TopicState, 'people' | 'platforms'>): string {
  const where = formatList(platforms.map(platformName));
  return i18n.t('feedback.asked', people, [formatNumber(people), where]);
}
