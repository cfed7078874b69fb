import { sampleWorkspace } from '../../../scripts/sample-workspace.ts';
import { expect, test } from './stillroom.ts';

const sample = () => sampleWorkspace(Date.now());

test('each place has an address, a title and a heading that takes the focus; reload and back work', async ({
  stillroom,
}) => {
  await stillroom.importBackup(sample());
  const app = await stillroom.options('goals');
  const navigation = app.getByRole('navigation', { name: 'Main' });
  await expect(app.getByRole('heading', { level: 1, name: 'Goals' })).toBeVisible();
  for (const [link, address] of [
    ['Sites', '#sites'],
    ['Settings', '#settings'],
  ] as const) {
    await navigation.getByRole('link', { name: link }).click();
    await expect(app).toHaveURL(new RegExp(`${address}$`));
    await expect(app.getByRole('heading', { level: 1, name: link })).toBeFocused();
    await expect(app).toHaveTitle(`${link} · Stillroom`);
    await expect(navigation.getByRole('link', { name: link })).toHaveAttribute('aria-current', 'page');
  }
  await app.getByRole('link', { name: 'Data' }).click();
  await expect(app.getByRole('region', { name: 'Data' })).toBeVisible();
  await app.reload();
  await expect(app.getByRole('region', { name: 'Data' })).toBeVisible();
  await expect(navigation.getByRole('link', { name: 'Settings' })).toHaveAttribute('aria-current', 'page');
  await app.goBack();
  await expect(app.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('the code of a place is loaded when the place is first opened', async ({ stillroom }) => {
  const app = await stillroom.options('data');
  await expect(app.getByRole('button', { name: 'Export backup' })).toBeVisible();
  const session = await stillroom.context.newCDPSession(app);
  const scripts: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => scripts.push(url));
  await session.send('Debugger.enable');
  const isLoaded = (place: string) => scripts.some((url) => url.includes(`/chunks/${place}-`));
  expect([isLoaded('Data'), isLoaded('Sites')]).toEqual([true, false]);
  await app.getByRole('link', { name: 'Sites' }).click();
  await expect(app.getByRole('region', { name: 'Sites' })).toBeVisible();
  expect([isLoaded('Sites'), isLoaded('Goals')]).toEqual([true, false]);
});
