import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { isSampleAddress } from '../../lib/model/sample-address';
import type { Database } from '../../lib/store/db/database';
import type { GoalsData } from '../../lib/store/goals/read-goals';
import { Notice } from '../ui/Notice';
import { useRefresh } from '../ui/useRefresh';
import { type FirstData, StoreContext, useStore } from '../ui/useStore';
import { CommandKey } from './command-bar/CommandKey';
import { GoalsContext } from './goals-context';
import { Missing } from './Missing';
import { Navigation } from './Navigation';
import { readGoals } from './read-goals';
import { GoalActionsContext, useGoalEdits } from './useGoalEdits';

const Home = lazy(async () => ({ default: (await import('./home/Home')).Home }));
const Goals = lazy(async () => ({ default: (await import('./goals/Goals')).Goals }));
const ObjectivePlace = lazy(async () => ({
  default: (await import('./goals/ObjectivePlace')).ObjectivePlace,
}));
const KeyResultPlace = lazy(async () => ({
  default: (await import('./key-result/KeyResultPlace')).KeyResultPlace,
}));
const Review = lazy(async () => ({ default: (await import('./review/Review')).Review }));
const LogTimePlace = lazy(async () => ({
  default: (await import('./log-time/LogTimePlace')).LogTimePlace,
}));
const Evidence = lazy(async () => ({
  default: (await import('./evidence/EvidencePlace')).EvidencePlace,
}));
const Insights = lazy(async () => ({ default: (await import('./insights/Insights')).Insights }));
const ReportPlace = lazy(async () => ({
  default: (await import('./report/ReportPlace')).ReportPlace,
}));
const Rules = lazy(async () => ({ default: (await import('./rules/Rules')).Rules }));
const Sites = lazy(async () => ({ default: (await import('./sites/Sites')).Sites }));
const Settings = lazy(async () => ({ default: (await import('./settings/Settings')).Settings }));
/** The workspace is in the page's address, so that it stays the same while the page is open. */
const isSample = isSampleAddress(location.href);
const OwnOnly = lazy(async () => ({ default: (await import('./sample/OwnOnly')).OwnOnly }));
const Data = lazy(async () => ({ default: (await import('./data/Data')).Data }));

const places: readonly (readonly [path: string, place: ComponentType])[] = [
  ['/', Home],
  ['/home', Home],
  ['/goals', Goals],
  ['/start', Goals],
  ['/review', Review],
  ['/log-time', LogTimePlace],
  ['/evidence', Evidence],
  ['/insights', Insights],
  ['/report', ReportPlace],
  ['/rules', Rules],
  ['/sites', isSample ? OwnOnly : Sites],
  ['/settings', isSample ? OwnOnly : Settings],
  ['/data', isSample ? OwnOnly : Data],
];

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
          <Router hook={useHashLocation}>
            <Navigation />
            <main>
              {error !== undefined && <Notice error={error} />}
              <Suspense>
                <Switch>
                  {places.map(([path, Place]) => (
                    <Route key={path} path={path} component={Place} />
                  ))}
                  {/* A new key result from a page: the rest of the address is the id of its subject. */}
                  <Route path="/goals/new/*" component={Goals} />
                  <Route path="/evidence/*">
                    <Evidence />
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
              </Suspense>
            </main>
          </Router>
          {statusLine}
          <CommandKey />
        </GoalsContext>
      </GoalActionsContext>
    </StoreContext>
  );
}
