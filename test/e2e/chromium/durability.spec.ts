import { discordChannel } from '../../sites/generated.ts';
import { expected, goals, goalsWithoutRule } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { expect, expectProgress, Stillroom, test } from './stillroom.ts';

const guild = '1070000000000000001';
const bigChannel = '1080000000000000077';
const big = `https://discord.com/channels/${guild}/${bigChannel}`;

/** The rule of the sample goals makes every channel of the server count: here that of the large one alone. */
const burstGoals = [
  ...goalsWithoutRule,
  { type: 'rule', id: 'big', keyResult: 'help', platform: 'discord', kind: 'channel', url: big },
];
/** 1,000 messages and replies of the 10 that are wanted. */
const allOfThem = { title: expected.help.title, percent: '100', says: '1,000 of 10 messages. 10,000%' };

test('the worker killed between capture and popup: the popup shows what was captured', async ({
  stillroom,
}) => {
  await stillroom.importGoals([
    ...goals,
    { type: 'rule', id: 'ours', keyResult: 'stars', url: addresses.repo },
  ]);
  const repo = await stillroom.visit(addresses.repo);
  await stillroom.waitForStored('readings', 7);
  await stillroom.killWorker();
  const popup = await stillroom.popup(repo);
  await expectProgress(popup, expected.stars);
});

test('the worker killed in the middle of a burst of 1,000 signals: each is there, once', async ({
  stillroom,
}) => {
  await stillroom.importGoals(burstGoals);
  stillroom.served.set(big, discordChannel(bigChannel, 1000));
  const page = await stillroom.visit(big);
  // Not only once, and not at a moment that was chosen.
  for (let n = 0; n < 8; n += 1) {
    await stillroom.killWorker();
    await page.waitForTimeout(60);
  }
  await stillroom.waitForStored('events', 1000);
  await expectProgress(await stillroom.popup(page), allOfThem);
});

test('the browser killed after acknowledgement and started again: all of it is there, once', async () => {
  const first = await Stillroom.launch();
  await first.importGoals(burstGoals);
  first.served.set(big, discordChannel(bigChannel, 1000));
  await first.visit(big);
  let seen: Record<string, unknown>[] = [];
  await expect
    .poll(async () => {
      seen = (await first.exportBackup()).filter((r) => r['type'] === 'event');
      return seen.length;
    })
    .toBeGreaterThan(0);
  const { processInfo } = await (await first.browser()).send('SystemInfo.getProcessInfo');
  const browser = processInfo.find((p) => p.type === 'browser');
  if (!browser) throw new Error('the browser has no process');
  process.kill(browser.id, 'SIGKILL');
  await first.context.close().catch(() => undefined);

  const second = await Stillroom.launch(first.profile);
  const found = (await second.exportBackup()).filter((r) => r['type'] === 'event');
  const ids = found.map((e) => e['id']);
  expect(new Set(ids).size).toBe(ids.length);
  for (const event of seen) expect(found).toContainEqual(event);
  second.served.set(big, discordChannel(bigChannel, 1000));
  const page = await second.visit(big);
  await second.waitForStored('events', 1000);
  await expectProgress(await second.popup(page), allOfThem);
  await second.close();
});
