import { memo, useState } from 'react';
import { i18n } from '#i18n';
import type { KeyResult, Rule } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { ActionButton } from '../../ui/ActionButton';
import { Button } from '../../ui/Button';
import { formatNumber } from '../../ui/format';
import { conditionsInWords } from '../../ui/rule-in-words';
import { useGoals, useOpened } from '../goals-context';
import { useJobs } from '../jobs/useJobs';
import { PlaceHeading } from '../PlaceHeading';
import { ShowMore } from '../ShowMore';
import { useEdit } from '../useGoalEdits';
import { useShown } from '../useShown';
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
      <RuleOffers data={data}>
        <p className="soft">{i18n.t('rules.count', data.rules.length, [formatNumber(data.rules.length)])}</p>
      </RuleOffers>
      {running.map((job) => (
        <RuleProgress key={job.id} job={job} />
      ))}
      <RuleList data={data} onEdit={setEdited} />
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

interface ListProps {
  readonly data: GoalsData;
  readonly onEdit: (rule: Rule) => void;
}

/** The rules, those of closed key results folded. They are drawn again only when they may have changed: not when a form is opened or a job gets on. */
const RuleList = memo(({ data, onEdit }: ListProps) => {
  const keyResults = new Map(data.keyResults.map((k) => [k.id, k]));
  const isClosed = ({ keyResult }: Rule) => keyResults.get(keyResult)?.closed !== undefined;
  const closed = data.rules.filter(isClosed);
  const open = data.rules.filter((rule) => !isClosed(rule));
  return (
    <>
      <RuleLines rules={open} keyResults={keyResults} onEdit={onEdit} />
      {closed.length > 0 && (
        <details className="of-closed">
          <summary>{i18n.t('rules.closed', [formatNumber(closed.length)])}</summary>
          <RuleLines rules={closed} keyResults={keyResults} onEdit={onEdit} />
        </details>
      )}
    </>
  );
});

interface LinesProps extends Pick<ListProps, 'onEdit'> {
  readonly rules: readonly Rule[];
  readonly keyResults: ReadonlyMap<string, KeyResult>;
}

function RuleLines({ rules, keyResults, onEdit }: LinesProps) {
  const edit = useEdit();
  const [shown, showMore] = useShown();
  if (!rules.length) return null;
  return (
    <>
      <ul className="card">
        {rules.slice(0, shown).map((rule) => {
          const title = keyResults.get(rule.keyResult)?.title ?? rule.keyResult;
          return (
            <li key={rule.id}>
              <span>{i18n.t('options.ruleText', [conditionsInWords(rule), title])}</span>
              <span className="actions">
                <Button
                  look="quiet"
                  aria-label={i18n.t('rules.editNamed', [title])}
                  onClick={() => onEdit(rule)}
                >
                  {i18n.t('options.edit')}
                </Button>
                <ActionButton
                  look="quiet"
                  aria-label={i18n.t('options.removeRule', [title])}
                  action={() => edit([{ type: 'rule', id: rule.id, remove: true }])}
                >
                  {i18n.t('word.remove')}
                </ActionButton>
              </span>
            </li>
          );
        })}
      </ul>
      <ShowMore all={rules.length} shown={shown} onMore={showMore} />
    </>
  );
}
