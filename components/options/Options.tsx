import { useEffect } from 'react';
import { i18n } from '#i18n';
import type { Database } from '../../lib/store/db/database';
import { readGoals } from '../../lib/store/goals/read-goals';
import { Mark } from '../ui/Mark';
import { Notice } from '../ui/Notice';
import { useRefresh } from '../ui/useRefresh';
import { StoreContext, useStore } from '../ui/useStore';
import { Data } from './data/Data';
import { Privacy } from './data/Privacy';
import { Goals } from './goals/Goals';
import { Rules } from './key-result/Rules';
import { Sites } from './sites/Sites';
import { GoalActionsContext, useGoalEdits } from './useGoalEdits';

const sections = ['goals', 'rules', 'sites', 'privacy', 'data'] as const;

/** The options page: goals, rules, sites, privacy and data. */
export function Options({ opened }: { readonly opened: Promise<Database> }) {
  const { data, error, reload } = useStore(opened, readGoals);
  const [actions, statusLine] = useGoalEdits(reload);
  useRefresh(data?.stale ?? false);
  const isRead = data !== undefined;
  useEffect(() => {
    // The section in the address exists only after the goals were read.
    if (isRead) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isRead]);
  return (
    <StoreContext value={opened}>
      <GoalActionsContext value={actions}>
        <header>
          <Mark size={26} />
          <h1>{i18n.t('extName')}</h1>
          <nav aria-label={i18n.t('options.nav')}>
            {sections.map((id) => (
              <a key={id} href={`#${id}`}>
                {i18n.t(`options.${id}`)}
              </a>
            ))}
          </nav>
        </header>
        <main>
          {error !== undefined && <Notice error={error} />}
          {data && (
            <>
              <Goals data={data} />
              <Rules data={data} />
              <Sites opened={opened} />
              <Privacy opened={opened} />
            </>
          )}
          <Data opened={opened} />
        </main>
        {statusLine}
      </GoalActionsContext>
    </StoreContext>
  );
}
