import { i18n } from '#i18n';
import { cycleDay } from '../../../lib/goals/calendar/cycle-day';
import { openKeyResults } from '../../../lib/goals/outline/group';
import { dueForReview } from '../../../lib/goals/progress/reviewable';
import { localZone } from '../../../lib/model/local-zone';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatNumber } from '../../ui/format';
import { useGoals } from '../goals-context';
import { PlaceHeading } from '../PlaceHeading';
import { SampleLink } from '../sample/SampleLink';
import { Attention } from './Attention';
import { Bets } from './Bets';
import { Lead } from './Lead';
import { RecentEvidence } from './RecentEvidence';
import { Uncounted } from './Uncounted';

/** Where the week starts: the cycle in a sentence, what needs attention, the bets, and what came in lately. */
export function Home() {
  const data = useGoals();
  if (!data) return null;
  const now = Date.now();
  const open = openKeyResults(data.objectives, data.keyResults);
  const due = dueForReview(data, now).length;
  return (
    <section className="home" aria-labelledby="home-heading">
      <PlaceHeading id="home-heading" title={i18n.t('app.home')}>
        <span className="soft">{cyclesInWords(data, now)}</span>
        {due > 0 && (
          <a className="button go" href="#review">
            {i18n.t('home.review', [formatNumber(due)])}
          </a>
        )}
      </PlaceHeading>
      {open.length === 0 ? (
        <Welcome hasObjective={data.objectives.some((o) => !o.archived)} />
      ) : (
        <>
          <Lead keyResults={open} data={data} now={now} />
          <div className="two">
            <div>
              <Attention keyResults={open} data={data} now={now} />
              <Bets data={data} />
              <Uncounted now={now} />
            </div>
            <RecentEvidence data={data} now={now} />
          </div>
        </>
      )}
    </section>
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

/** The running cycles: "Q4 2026 · day 55 of 92". */
function cyclesInWords({ cycles }: GoalsData, now: number): string {
  const zone = localZone();
  return cycles
    .flatMap((cycle) => {
      const at = cycle.closed ? undefined : cycleDay(cycle, now, zone);
      return at ? [i18n.t('popup.cycleDay', [cycle.title, String(at.day), String(at.days)])] : [];
    })
    .join(', ');
}
