import { useCallback, useState } from 'react';
import { openKeyResults } from '../../../lib/goals/outline/group';
import { keyResultForTime } from '../../../lib/goals/outline/key-result-for-time';
import type { Database } from '../../../lib/store/db/database';
import { readCountedPage } from '../../../lib/store/signals/read-counted-page';
import { useStore } from '../../ui/useStore';
import { pageInAddress } from '../address';
import { useGoals, useOpened } from '../goals-context';
import { Home } from '../home/Home';
import { LogTimeForm } from './LogTimeForm';

/**
 * Home with the form that logs time open, for the page of the address where it counts, or else for the first key result that
 * is measured in hours; the popup leads here.
 */
export function LogTimePlace() {
  const data = useGoals();
  const [page] = useState(() => pageInAddress(location.hash));
  const read = useCallback(
    async (db: Database) => ({ page: page === undefined ? undefined : await readCountedPage(db, page) }),
    [page],
  );
  const { data: counted } = useStore(useOpened(), read);
  const close = () => {
    location.hash = 'home';
  };
  const open = data ? openKeyResults(data.objectives, data.keyResults) : [];
  return (
    <>
      <Home />
      {data && counted && (
        <LogTimeForm
          keyResult={keyResultForTime(open, counted.page?.keyResults ?? [])}
          page={counted.page?.subject}
          onClose={close}
        />
      )}
    </>
  );
}
