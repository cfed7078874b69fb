import { i18n } from '#i18n';
import { inOrder } from '../../../lib/goals/outline/group';
import { isAddressed } from '../address';
import { useGoals } from '../goals-context';
import { Missing } from '../Missing';
import { PlaceHeading } from '../PlaceHeading';
import { History } from './History';
import { ObjectiveSection } from './ObjectiveSection';
import './goals.css';

/** One objective: why it matters, what it supports, its key results and its history. */
export function ObjectivePlace({ param }: { readonly param: string }) {
  const data = useGoals();
  if (!data) return null;
  const objective = data.objectives.find((o) => isAddressed(o.id, param));
  if (!objective) return <Missing />;
  const supported = [
    data.objectives.find((o) => o.id === objective.parent)?.title,
    data.workspace?.businessGoals.find((g) => g.id === objective.businessGoal)?.title,
  ].filter((title) => title !== undefined);
  const cycle = data.cycles.find((c) => c.id === objective.cycle);
  return (
    <section className="goals" aria-labelledby="objective-heading">
      <p className="crumb">
        <a href="#goals">{i18n.t('app.goals')}</a>
      </p>
      <PlaceHeading id="objective-heading" title={objective.title} />
      <p className="soft">
        {[
          i18n.t(`form.horizon_${objective.horizon}`),
          cycle?.title,
          objective.owner,
          ...(objective.stakeholders ?? []),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {supported.length > 0 && <p className="soft">{i18n.t('app.supports', [supported.join(', ')])}</p>}
      {objective.why && <p className="intro">{objective.why}</p>}
      <ObjectiveSection
        objective={objective}
        heading={i18n.t('app.keyResults')}
        siblings={inOrder(data.objectives.filter((o) => o.parent === objective.parent && !o.archived))}
        data={data}
      />
      <History type="objective" id={objective.id} data={data} />
    </section>
  );
}
