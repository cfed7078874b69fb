import { useHashLocation } from 'wouter/use-hash-location';
import { i18n } from '#i18n';
import { dueForReview } from '../../lib/goals/progress/reviewable';
import type { Database } from '../../lib/store/db/database';
import { readNumbersInTrouble } from '../../lib/store/signals/read-numbers-in-trouble';
import { readSites } from '../../lib/store/signals/read-sites';
import { formatNumber } from '../ui/format';
import { Mark } from '../ui/Mark';
import { useStore } from '../ui/useStore';
import { useGoals, useOpened } from './goals-context';
import { RunningTimer } from './log-time/RunningTimer';

const main = ['home', 'goals', 'review', 'evidence', 'insights', 'report'] as const;
const more = ['sites', 'settings'] as const;
type Place = (typeof main)[number] | (typeof more)[number];

/** The place that the navigation marks, by the first part of the address. */
const owners: Readonly<Record<string, Place>> = {
  '': 'home',
  'log-time': 'home',
  start: 'goals',
  objectives: 'goals',
  'key-results': 'goals',
  rules: 'settings',
  data: 'settings',
};

/** The navigation of the app, with what waits in each place. */
export function Navigation() {
  const [path] = useHashLocation();
  const [, first = ''] = path.split('/');
  const current = owners[first] ?? first;
  const link = (place: Place) => (
    <li key={place} className={place === more[0] ? 'cut' : undefined}>
      <a href={`#${place}`} aria-current={place === current ? 'page' : undefined}>
        {i18n.t(`app.${place}`)}
        {place === 'review' && <Due />}
        {place === 'sites' && <Trouble />}
      </a>
    </li>
  );
  return (
    <nav className="side" aria-label={i18n.t('app.nav')}>
      <div className="logo">
        <Mark />
        {i18n.t('extName')}
      </div>
      <ul>
        {main.map(link)}
        {more.map(link)}
      </ul>
      <RunningTimer />
    </nav>
  );
}

/** How many key results wait for a check-in this week. */
function Due() {
  const data = useGoals();
  const count = data ? dueForReview(data, Date.now()).length : 0;
  return count > 0 ? <span className="count">{formatNumber(count)}</span> : null;
}

const readProblems = async (db: Database) => {
  const sites = (await readSites(db)).filter((site) => site.problems.some((p) => p.isConfirmed));
  return sites.length + (await readNumbersInTrouble(db)).length;
};

/** How many sites have changed so that metrics cannot be read, and how many followed numbers are not read or wait for an answer. */
function Trouble() {
  const { data: count = 0 } = useStore(useOpened(), readProblems);
  return count > 0 ? (
    <span className="trouble">{i18n.t('app.problems', count, [formatNumber(count)])}</span>
  ) : null;
}
