import { useState } from 'react';
import { i18n } from '#i18n';
import { ruleOffers } from '../../../lib/goals/evidence/rule-offers';
import type { Rule } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Button } from '../../ui/Button';
import { conditionsInWords } from '../../ui/rule-in-words';
import { useGoals, useOpened } from '../goals-context';
import { useJobs } from '../jobs/useJobs';
import { PlaceHeading } from '../PlaceHeading';
import { useEdit } from '../useGoalEdits';
import { RuleForm } from './RuleForm';
import { RuleOffers } from './RuleOffers';
import { RuleProgress } from './RuleProgress';
import './rules.css';

/** The rules by which pages are tagged automatically. */
export function Rules() {
  const data = useGoals();
  return data ? <RulesOf data={data} /> : null;
}

function RulesOf({ data }: { readonly data: GoalsData }) {
  const edit = useEdit();
  const [edited, setEdited] = useState<Rule | 'new'>();
  const running = useJobs(useOpened()).filter((job) => job.kind === 'applyRules' && job.state !== 'stopped');
  return (
    <section id="rules" aria-labelledby="rules-heading">
      <PlaceHeading id="rules-heading" title={i18n.t('options.rules')}>
        <Button look="go" onClick={() => setEdited('new')}>
          {i18n.t('rules.add')}
        </Button>
      </PlaceHeading>
      <p className="intro">{i18n.t('options.rulesIntro')}</p>
      <RuleOffers offers={ruleOffers(data.tags, data.tagged, data.rules)} data={data} />
      {running.map((job) => (
        <RuleProgress key={job.id} job={job} />
      ))}
      {data.rules.length === 0 && <p className="none">{i18n.t('options.noRules')}</p>}
      {data.rules.length > 0 && (
        <ul className="card">
          {data.rules.map((rule) => {
            const title = data.keyResults.find((k) => k.id === rule.keyResult)?.title ?? rule.keyResult;
            return (
              <li key={rule.id}>
                {i18n.t('options.ruleText', [conditionsInWords(rule), title])}
                <span className="actions">
                  <Button
                    look="quiet"
                    aria-label={i18n.t('rules.editNamed', [title])}
                    onClick={() => setEdited(rule)}
                  >
                    {i18n.t('options.edit')}
                  </Button>
                  <Button
                    look="quiet"
                    aria-label={i18n.t('options.removeRule', [title])}
                    onClick={() => edit([{ type: 'rule', id: rule.id, remove: true }])}
                  >
                    {i18n.t('word.remove')}
                  </Button>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {edited && (
        <RuleForm
          rule={edited === 'new' ? undefined : edited}
          data={data}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}
