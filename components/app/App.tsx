import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Database } from '../../lib/store/db/database';
import type { GoalsData } from '../../lib/store/goals/read-goals';
import { Notice } from '../ui/Notice';
import { useRefresh } from '../ui/useRefresh';
import { type FirstData, StoreContext, useStore } from '../ui/useStore';
import { pathOf } from './address';
import { CommandKey } from './command-bar/CommandKey';
import { GoalsContext } from './goals-context';
import { Missing } from './Missing';
import { Navigation } from './Navigation';
import { places } from './places';
import { readGoals } from './read-goals';
import { GoalActionsContext, useGoalEdits } from './useGoalEdits';

/** The places whose address is their name alone. */
const simple = [
  ['/', places.home],
  ['/home', places.home],
  ['/goals', places.goals],
  ['/start', places.goals],
  ['/review', places.review],
  ['/log-time', places['log-time']],
  ['/evidence', places.evidence],
  ['/insights', places.insights],
  ['/rules', places.rules],
  ['/sites', places.sites],
  ['/settings', places.settings],
  ['/data', places.data],
] as const;
const {
  'log-time': LogTimePlace,
  objectives: ObjectivePlace,
  'key-results': KeyResultPlace,
  report: ReportPlace,
} = places;

interface Props {
  readonly opened: Promise<Database>;
  /** What was read before the framework was there. */
  readonly first?: FirstData<GoalsData>;
}

/** The app: one navigation, and places that each have an address and are loaded when they are first opened. */
export function App({ opened, first }: Props) {
  const { data, error, reload } = useStore(opened, readGoals, first);
  const [actions, statusLine] = useGoalEdits(reload);
  useRefresh(data?.stale ?? false);
  return (
    <StoreContext value={opened}>
      <GoalActionsContext value={actions}>
        <GoalsContext value={data}>
          <Router hook={useHashLocation} ssrPath={pathOf(location.hash)}>
            <Navigation />
            <main>
              {error !== undefined && <Notice error={error} />}
              <Switch>
                {simple.map(([path, Place]) => (
                  <Route key={path} path={path} component={Place} />
                ))}
                {/* A new key result from a page: the rest of the address is the id of its subject. */}
                <Route path="/goals/new/*" component={places.goals} />
                {/* Time for a page: the rest of the address is the id of its subject. */}
                <Route path="/log-time/*">{({ '*': param }) => <LogTimePlace key={param} />}</Route>
                <Route path="/evidence/*" component={places.evidence} />
                <Route path="/report">
                  <ReportPlace />
                </Route>
                {/* The rest of the address is the id, whatever it holds. Each has a page of its own. */}
                <Route path="/objectives/*">
                  {({ '*': param }) => <ObjectivePlace key={param} param={param ?? ''} />}
                </Route>
                <Route path="/key-results/*">
                  {({ '*': param }) => <KeyResultPlace key={param} param={param ?? ''} />}
                </Route>
                <Route path="/report/*">
                  {({ '*': param }) => <ReportPlace key={param} param={param ?? ''} />}
                </Route>
                <Route>
                  <Missing />
                </Route>
              </Switch>
            </main>
          </Router>
          {statusLine}
          <CommandKey />
        </GoalsContext>
      </GoalActionsContext>
    </StoreContext>
  );
}
