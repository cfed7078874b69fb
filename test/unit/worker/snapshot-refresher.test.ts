import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '../../../lib/store/db/database';
import { refreshSnapshots } from '../../../lib/store/snapshots/refresh';
import { SnapshotRefresher } from '../../../lib/worker/snapshot-refresher';

vi.mock('../../../lib/store/snapshots/refresh', () => ({ refreshSnapshots: vi.fn() }));
const taken = vi.mocked(refreshSnapshots);

beforeEach(() => {
  vi.useFakeTimers();
  taken.mockReset();
});
afterEach(() => vi.useRealTimers());

const wait = async (milliseconds: number) => {
  if (milliseconds) await new Promise<void>((done) => setTimeout(done, milliseconds));
};

/** One whose first run took so long; each opens the store first, which takes its own time. */
async function busy(run: number, opening = 0): Promise<SnapshotRefresher> {
  const open = async () => {
    await wait(opening);
    return {} as Database;
  };
  taken.mockResolvedValue(1).mockImplementationOnce(async () => {
    await wait(run);
    return 1;
  });
  const refresher = new SnapshotRefresher(open, (error) => {
    throw error;
  });
  const first = refresher.now();
  await vi.advanceTimersByTimeAsync(opening + run);
  await first;
  return refresher;
}

test('what pages show waits twenty times as long as it takes, once for many changes', async () => {
  const refresher = await busy(500);
  refresher.schedule();
  refresher.schedule();
  await vi.advanceTimersByTimeAsync(9_999);
  expect(taken).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(taken).toHaveBeenCalledTimes(2);
});

test('what a person did does not wait for that, even where something else waits already', async () => {
  const refresher = await busy(500);
  refresher.schedule();
  refresher.scheduleNext();
  await vi.advanceTimersByTimeAsync(100);
  expect(taken).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(taken).toHaveBeenCalledTimes(2);
});

test('a store that opens slowly makes nothing wait', async () => {
  const refresher = await busy(0, 5_000);
  refresher.schedule();
  await vi.advanceTimersByTimeAsync(100 + 5_000);
  expect(taken).toHaveBeenCalledTimes(2);
});
