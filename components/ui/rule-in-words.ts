import { i18n } from '#i18n';
import { ruleConditions } from '../../lib/goals/drafts/rule-draft';
import type { Rule } from '../../lib/model/goals';
import { formatList } from './format';
import { kindWord, platformName } from './kind-name';

/** The conditions of a rule in words: "platform GitHub, kind issue and author ada". */
export function conditionsInWords(rule: Partial<Rule>): string {
  const texts = ruleConditions.flatMap((name) => {
    const value = rule[name];
    if (value === undefined) return [];
    if (name === 'platform') return [i18n.t('rules.with_platform', [platformName(value)])];
    return [i18n.t(`rules.with_${name}`, [name === 'kind' ? kindWord(value) : value])];
  });
  return formatList(texts);
}
