import { i18n } from '#i18n';
import { openKeyResults } from '../../../lib/goals/outline/group';
import { useGoals } from '../goals-context';
import { PlaceHeading } from '../PlaceHeading';
import { SampleLink } from '../sample/SampleLink';
import { HomeFrame } from './HomeFrame';
import { HomeResults } from './HomeResults';
import { RecentEvidence } from './RecentEvidence';
import { Uncounted } from './Uncounted';

/** Where the week starts: the cycle in a sentence, what needs attention, the bets, and what came in lately. */
export function Home() {
  const data = useGoals();
  if (!data) return null;
  const now = Date.now();
  const open = openKeyResults(data.objectives, data.keyResults);
  return (
    <HomeFrame data={data} now={now} Heading={PlaceHeading}>
      {open.length === 0 ? (
        <Welcome hasObjective={data.objectives.some((o) => !o.archived)} />
      ) : (
        <HomeResults
          data={data}
          open={open}
          now={now}
          pages={<Uncounted now={now} />}
          recent={<RecentEvidence data={data} now={now} />}
        />
      )}
    </HomeFrame>
  );
}

function Welcome({ hasObjective }: { readonly hasObjective: boolean }) {
  return (
    <>
      <p className="lead">{i18n.t(hasObjective ? 'popup.emptyKeyResults' : 'home.welcome')}</p>
      <a className="button go" href={hasObjective ? '#goals' : '#start'}>
        {i18n.t(hasObjective ? 'popup.emptyKeyResultAction' : 'start.title')}
      </a>
      {!hasObjective && <SampleLink />}
    </>
  );
}
