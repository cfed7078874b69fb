import { useLocation } from 'wouter';
import { i18n } from '#i18n';
import { dueForReview } from '../../lib/goals/progress/reviewable';
import type { Database } from '../../lib/store/db/database';
import { readNumbersInTrouble } from '../../lib/store/signals/read-numbers-in-trouble';
import { readSites } from '../../lib/store/signals/read-sites';
import { formatNumber } from '../ui/format';
import { useStore } from '../ui/useStore';
import { useGoals, useOpened } from './goals-context';
import { RunningTimer } from './log-time/RunningTimer';
import { NavigationFrame, type Place } from './NavigationFrame';

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
  const [path] = useLocation();
  const [, first = ''] = path.split('/');
  const data = useGoals();
  const due = data ? dueForReview(data, Date.now()).length : 0;
  return (
    <NavigationFrame current={owners[first] ?? first} due={due} trouble={<Trouble />}>
      <RunningTimer />
    </NavigationFrame>
  );
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
