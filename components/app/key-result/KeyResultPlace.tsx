import { useCallback } from 'react';
import { i18n } from '#i18n';
import { statusAt } from '../../../lib/goals/progress/effective-status';
import type { KeyResult } from '../../../lib/model/goals';
import type { Database } from '../../../lib/store/db/database';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { readTagsOfKeyResult } from '../../../lib/store/goals/read-tags';
import { Chart } from '../../ui/chart/Chart';
import { Notice } from '../../ui/Notice';
import { statusColour } from '../../ui/status-colour';
import { isAddressed, objectiveHref } from '../address';
import { ClosedItem } from '../closing/ClosedItem';
import { useGoals } from '../goals-context';
import { Missing } from '../Missing';
import { PlaceHeading } from '../PlaceHeading';
import { useStoreOfPlace } from '../useGoalEdits';
import { Facts } from './Facts';
import { KeyResultActions } from './KeyResultActions';
import { Measured } from './Measured';
import { Milestones } from './Milestones';
import { Records } from './Records';
import { DriverList, LastCheckIn } from './Sidebar';
import './key-result.css';

/** The page of one key result. */
export function KeyResultPlace({ param }: { readonly param: string }) {
  const data = useGoals();
  if (!data) return null;
  const keyResult = data.keyResults.find((k) => isAddressed(k.id, param));
  return keyResult ? <Page keyResult={keyResult} data={data} /> : <Missing />;
}

interface Props {
  readonly keyResult: KeyResult;
  readonly data: GoalsData;
}

function Page({ keyResult, data }: Props) {
  const { id } = keyResult;
  const read = useCallback((db: Database) => readTagsOfKeyResult(db, id), [id]);
  const { data: evidence, error } = useStoreOfPlace(read);
  const snapshot = data.snapshots.find((s) => s.keyResult === keyResult.id);
  const checkIns = data.checkIns.filter((c) => c.keyResult === keyResult.id);
  const { status } = statusAt(keyResult, snapshot, Date.now());
  const { measure, closed } = keyResult;
  // They are few, and what follows them would move down.
  if (!evidence && error === undefined) return null;
  return (
    <section
      className="key-result"
      aria-labelledby="key-result-heading"
      style={{ '--c': statusColour[status] }}
    >
      <Crumb keyResult={keyResult} data={data} />
      <PlaceHeading id="key-result-heading" title={keyResult.title}>
        <KeyResultActions keyResult={keyResult} data={data} />
      </PlaceHeading>
      <div className="two">
        <div>
          {closed ? (
            <ClosedItem keyResult={keyResult} closed={closed} data={data} />
          ) : (
            <>
              <Facts keyResult={keyResult} snapshot={snapshot} data={data} />
              {snapshot && (
                <Chart keyResult={keyResult} snapshot={snapshot} checkIns={checkIns} now={Date.now()} />
              )}
              {measure.kind === 'milestones' && <Milestones keyResult={keyResult} measure={measure} />}
            </>
          )}
          {error !== undefined && <Notice error={error} />}
          {evidence && <Records keyResult={keyResult} data={data} {...evidence} />}
        </div>
        <aside aria-label={i18n.t('app.about', [keyResult.title])}>
          <DriverList keyResult={keyResult} data={data} />
          <Measured keyResult={keyResult} />
          {keyResult.owner && (
            <section>
              <h2>{i18n.t('form.owner')}</h2>
              <p>{keyResult.owner}</p>
            </section>
          )}
          <LastCheckIn keyResult={keyResult} data={data} />
        </aside>
      </div>
    </section>
  );
}

/** The objective and the cycle that the key result belongs to, its type, and that it is aspirational. */
function Crumb({ keyResult, data }: Props) {
  const objective = data.objectives.find((o) => o.id === keyResult.objective);
  const cycle = data.cycles.find((c) => c.id === objective?.cycle);
  const { layer, commitment } = keyResult;
  const facts = [
    cycle?.title,
    i18n.t(`form.layer_${layer}`),
    commitment === 'stretch' && i18n.t('form.commitment_stretch'),
  ];
  return (
    <p className="crumb">
      <a href="#goals">{i18n.t('app.goals')}</a>
      {objective && (
        <>
          {' › '}
          <a href={objectiveHref(objective.id)}>{objective.title}</a>
        </>
      )}
      {facts.map((text) => text && ` · ${text}`)}
    </p>
  );
}
