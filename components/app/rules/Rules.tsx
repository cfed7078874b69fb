import { i18n } from '#i18n';
import type { Rule } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Button } from '../../ui/Button';
import { formatList } from '../../ui/format';
import { useGoals } from '../goals-context';
import { PlaceHeading } from '../PlaceHeading';
import { useEdit } from '../useGoalEdits';

/** The rules by which pages are tagged automatically. */
export function Rules() {
  const data = useGoals();
  return data ? <RulesOf data={data} /> : null;
}

function RulesOf({ data }: { readonly data: GoalsData }) {
  const edit = useEdit();
  return (
    <section id="rules" aria-labelledby="rules-heading">
      <PlaceHeading id="rules-heading" title={i18n.t('options.rules')} />
      <p className="intro">{i18n.t('options.rulesIntro')}</p>
      {data.rules.length === 0 && <p className="none">{i18n.t('options.noRules')}</p>}
      {data.rules.length > 0 && (
        <ul className="card">
          {data.rules.map((rule) => {
            const title = data.keyResults.find((k) => k.id === rule.keyResult)?.title ?? rule.keyResult;
            return (
              <li key={rule.id}>
                {i18n.t('options.ruleText', [conditions(rule), title])}
                <Button
                  look="quiet"
                  aria-label={i18n.t('options.removeRule', [title])}
                  onClick={() => edit([{ type: 'rule', id: rule.id, remove: true }])}
                >
                  {i18n.t('word.remove')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

const parts = [
  ['platform', 'options.rulePlatform'],
  ['kind', 'options.ruleKind'],
  ['url', 'options.ruleUrl'],
  ['author', 'options.ruleAuthor'],
  ['title', 'options.ruleTitle'],
] as const;

function conditions(rule: Rule): string {
  const texts = parts.flatMap(([name, key]) => (rule[name] ? [i18n.t(key, [rule[name]])] : []));
  return formatList(texts);
}
