import { beforeEach, expect, it, vi } from 'vitest';
import { pickFromMenu } from '../../../lib/worker/menus';

const { permissions, startPicking } = vi.hoisted(() => ({
  permissions: { request: vi.fn(async () => true) },
  startPicking: vi.fn(async () => true),
}));
vi.mock('wxt/browser', () => ({ browser: { permissions } }));
vi.mock('../../../lib/worker/picking', () => ({ startPicking }));

const tab = { id: 7, url: 'https://crm.example/pipeline' } as chrome.tabs.Tab;
const pageUrl = 'https://crm.example/pipeline';

beforeEach(() => vi.clearAllMocks());

it.each([
  ['the page', {}, 'https://crm.example/*'],
  ['the frame in it', { frameUrl: 'https://reports.example/leads' }, 'https://reports.example/*'],
])('picks a number from the context menu of %s, whose origin it asks for', async (_what, where, origin) => {
  await pickFromMenu({ pageUrl, ...where }, tab);
  expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [origin] });
  expect(startPicking).toHaveBeenCalledExactlyOnceWith({ tab: 7 });
});

it('picks nothing where the origin is refused, nor asks for a page without https', async () => {
  permissions.request.mockResolvedValueOnce(false);
  await pickFromMenu({ pageUrl }, tab);
  await pickFromMenu({ pageUrl: 'http://crm.example/' }, tab);
  expect(permissions.request).toHaveBeenCalledOnce();
  expect(startPicking).not.toHaveBeenCalled();
});
