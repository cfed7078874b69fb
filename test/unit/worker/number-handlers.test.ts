import { expect, it, vi } from 'vitest';
import type { Frames } from '../../../lib/worker/frames';
import { numberHandlers } from '../../../lib/worker/number-handlers';

const tabs = vi.hoisted(() => ({ sendMessage: vi.fn(async () => undefined) }));
vi.mock('wxt/browser', () => ({ browser: { tabs } }));

it('brings frames and page together, whichever can be picked in first', async () => {
  const { pickingBegan } = numberHandlers({
    open: () => Promise.reject(new Error('nothing is stored for that')),
    frames: {} as Frames,
    changed: (result) => result,
    onStored: () => undefined,
  });
  const tab = { id: 7 } as chrome.tabs.Tab;
  await pickingBegan({}, { tab, frameId: 3, url: 'https://reports.example/leads' });
  expect(tabs.sendMessage).toHaveBeenLastCalledWith(7, {
    stillroomPicking: { origin: 'https://reports.example' },
  });
  await pickingBegan({}, { tab, frameId: 0, url: 'https://crm.example/pipeline' });
  expect(tabs.sendMessage).toHaveBeenLastCalledWith(7, { stillroomPicking: { isReady: true } });
});
