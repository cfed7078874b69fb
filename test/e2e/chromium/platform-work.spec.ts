import { addresses } from '../../sites/sites.ts';
import { violationsIn } from '../a11y/violations.ts';
import { expect, testOnAllSites as test } from './stillroom.ts';
import { beginThird, helpTitle } from './tagged-alike.ts';
import { Clocks, spans } from './tracking-clocks.ts';

/** A sample page of each platform that can be tagged by the button in its head. */
const pages: readonly (readonly [site: string, url: string])[] = [
  ['GitHub', addresses.issue],
  ['DEV', addresses.article],
  ['Discord', addresses.channel],
  ['Discourse', 'https://forum.lantern.example/t/how-do-i-mend-a-wick/1310'],
  ['Stack Exchange', 'https://superuser.com/questions/442960/how-do-i-run-lantern'],
  ['Reddit', 'https://www.reddit.com/r/selfhosted/comments/1rl0nt4/lantern_at_home/'],
  ['Hacker News', 'https://news.ycombinator.com/item?id=48937020'],
  ['Lobsters', 'https://lobste.rs/s/dwip3v/lantern_at_home'],
  ['Lemmy', 'https://links.lantern.example/post/1204/771'],
];
for (const [site, url] of pages)
  test(`on ${site} a rule comes of tags, feedback is handed over and closed, and effort is proposed`, async ({
    stillroom,
  }) => {
    const { page, subject, frame } = await beginThird(stillroom, url);
    await frame.getByText('Outcome type and weight').click();
    await frame.getByRole('combobox', { name: 'Outcome type' }).selectOption('feedback');
    await frame.getByRole('button', { name: 'Tag', exact: true }).click();
    await expect(frame.getByText(/^You tagged 3 pages .*Always count/)).toBeVisible();
    expect(await violationsIn(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Always count' }).click();
    await expect(frame.getByText('Rule added')).toBeVisible();
    const rules = async () =>
      (await stillroom.table('entities')).filter((e) => e['type'] === 'rule' && e['value']);
    expect(await rules()).toHaveLength(1);
    await expect
      .poll(async () => (await stillroom.table('members')).map(({ via }) => String(via)))
      .toEqual(['tag,rule', 'tag,rule', 'tag,rule']);
    await frame.getByRole('button', { name: 'Undo the rule' }).click();
    await expect.poll(rules).toEqual([]);

    const app = await stillroom.options('evidence/feedback');
    await app.getByRole('button', { name: /^New topic for/ }).click();
    await app.getByRole('dialog').getByLabel('Topic').fill('Dark mode');
    await app.keyboard.press('Enter');
    const topic = app.getByRole('region', { name: 'Dark mode' });
    await topic.getByRole('button', { name: 'Hand over' }).click();
    const form = app.getByRole('dialog', { name: 'Hand over' });
    await form.getByLabel('Tracker').selectOption('GitLab');
    await form.getByLabel('Project link').fill('https://gitlab.com/acme/lantern');
    const request = stillroom.context.waitForEvent('request', (one) => one.url().includes('/issues/new'));
    await form.getByRole('button', { name: 'Open tracker' }).click();
    const asked = new URL((await request).url());
    expect(asked.origin + asked.pathname).toBe('https://gitlab.com/acme/lantern/-/issues/new');
    expect(asked.searchParams.get('issue[title]')).toBe('Dark mode');
    await form.getByLabel('Link to the issue').fill('https://gitlab.com/acme/lantern/-/issues/9');
    await form.getByRole('button', { name: 'Follow issue' }).click();
    // No page of this tracker says that it is closed: the person does.
    await topic.getByRole('button', { name: 'Mark as done' }).click();
    await topic.getByRole('button', { name: 'Record outcome' }).click();
    const record = app.getByRole('dialog', { name: 'Record outcome' });
    await expect(record.getByRole('listitem')).toHaveCount(1);
    await record.getByRole('button', { name: 'Save' }).click();
    await expect(topic.getByText(/Outcome recorded on/)).toBeVisible();
    const results = (await stillroom.table('entities')).map((e) => e['value'] as Record<string, unknown>);
    expect(results.find((value) => value?.['origins'])).toMatchObject({ origins: [subject] });

    const settings = await stillroom.options('settings');
    await settings.getByRole('switch', { name: 'Track time on pages that count' }).click();
    await expect(settings.getByRole('switch', { name: 'Track time on pages that count' })).toBeChecked();
    await page.bringToFront();
    const clocks = await Clocks.hold(stillroom, page);
    await clocks.read(6);
    await expect.poll(async () => (await spans(stillroom)).join()).toBe('6');
    const review = await stillroom.options('review');
    const hours = review.getByRole('textbox', { name: `Hours for “${helpTitle}”` });
    await expect(hours).toHaveValue('0:06');
    for (const one of [app, settings, review]) await one.close();
  });
