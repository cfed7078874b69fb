import { goalsWithoutRule } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { buttons, comeTo, marks, showButton } from './on-pages.ts';
import { expect, tagFrame, testOnAllSites as test } from './stillroom.ts';

/** A sample page of each platform with an item on it, and what its tag names. */
const items: readonly {
  readonly site: string;
  readonly url: string;
  readonly item: string;
  readonly tagged: { readonly subject: string; readonly event?: string };
}[] = [
  {
    site: 'a comment on a GitHub issue',
    url: addresses.issue,
    item: '[data-testid="comment-viewer-outer-box-IC_3001"] p',
    tagged: { subject: 'github:issue:octo-org/lantern/412', event: 'github:issuecomment-3001' },
  },
  {
    site: 'a comment on a GitHub discussion',
    url: addresses.discussion,
    item: '[id^="discussioncomment-"]',
    tagged: { subject: 'github:discussion:octo-org/lantern/77', event: 'github:discussioncomment-' },
  },
  {
    site: 'a comment on a GitHub pull request',
    url: 'https://github.com/octo-org/lantern/pull/431',
    item: '[id^="issuecomment-"]',
    tagged: { subject: 'github:pull:octo-org/lantern/431', event: 'github:issuecomment-' },
  },
  {
    site: 'a comment on DEV',
    url: addresses.article,
    item: '[id^="comment-node-"]',
    tagged: { subject: 'forem:article:dev.to/', event: 'forem:dev.to/comment/' },
  },
  {
    site: 'a Discord message',
    url: addresses.channel,
    // The first has reactions, and is a subject of its own.
    item: 'li[id^="chat-messages-"]',
    tagged: { subject: 'discord:message:' },
  },
  {
    site: 'a post on Discourse',
    url: 'https://forum.lantern.example/t/how-do-i-mend-a-wick/1310',
    item: 'article[data-post-id]:not(#post_1)',
    tagged: { subject: 'discourse:topic:forum.lantern.example/1310', event: 'discourse:' },
  },
  {
    site: 'an answer on Stack Exchange',
    url: 'https://superuser.com/questions/442960/how-do-i-run-lantern',
    item: '.answer[id^="answer-"]',
    tagged: { subject: 'stackexchange:answer:superuser.com/' },
  },
  {
    site: 'a comment on Reddit',
    url: 'https://www.reddit.com/r/selfhosted/comments/1rl0nt4/lantern_at_home/',
    item: 'shreddit-comment',
    tagged: { subject: 'reddit:post:1rl0nt4', event: 'reddit:t1_' },
  },
  {
    site: 'a comment on Hacker News',
    url: 'https://news.ycombinator.com/item?id=48937020',
    item: 'tr.athing.comtr',
    tagged: { subject: 'hackernews:post:48937020', event: 'hackernews:' },
  },
  {
    site: 'a message in Slack',
    url: 'https://app.slack.com/client/T0LANTERN/C0WICK0001',
    item: '[data-qa="message_container"]',
    tagged: { subject: 'slack:message:' },
  },
  {
    site: 'a comment on Lobsters',
    url: 'https://lobste.rs/s/dwip3v/lantern_at_home',
    item: '.comment[id^="c_"]',
    tagged: { subject: 'lobsters:post:lobste.rs/dwip3v', event: 'lobsters:' },
  },
  {
    site: 'a comment on Lemmy',
    url: 'https://links.lantern.example/post/1204/771',
    item: '.comment-node',
    tagged: { subject: 'lemmy:post:', event: 'lemmy:' },
  },
];

for (const { site, url, item, tagged } of items)
  test(`${site} is tagged by its button, the tag undone, changed to two key results, and marked after a reload`, async ({
    stillroom,
  }) => {
    // Without the rule: no page counts of itself.
    await stillroom.importGoals(goalsWithoutRule);
    const page = await stillroom.visit(url);
    await page.bringToFront();
    await comeTo(page);
    const place = page.locator(item).first();
    const press = async () => {
      await showButton(page, item);
      await buttons(page).first().click();
    };
    await press();
    const frame = await tagFrame(page);
    await expect(frame.getByRole('status')).toContainText('Tagged to');
    await expect(marks(page)).toHaveCount(1);
    const tags = (await stillroom.table('entities')).filter((e) => e['type'] === 'tag');
    expect(tags).toHaveLength(1);
    const value = tags[0]?.['value'] as Record<string, string>;
    expect(value['subject']).toContain(tagged.subject);
    expect(value['event'] ?? '').toContain(tagged.event ?? '');
    expect(value['event'] === undefined).toBe(tagged.event === undefined);
    // What it counts for is in no text and no attribute of the page.
    expect(await page.content()).not.toContain('200 reactions');

    // The page draws it anew.
    await place.evaluate((element) => element.replaceWith(element.cloneNode(true)));
    await expect(marks(page)).toHaveCount(1);
    await frame.getByRole('button', { name: 'Undo' }).click();
    await expect(frame.getByRole('status')).toContainText('Tag removed');
    await expect(marks(page)).toHaveCount(0);
    const counting = (await stillroom.table('entities')).filter((e) => e['type'] === 'tag' && e['value']);
    expect(counting).toEqual([]);

    await press();
    await expect(marks(page)).toHaveCount(1);
    // Changed to several key results at once, by keyboard.
    await expect.poll(() => frame.isDetached()).toBe(true);
    const next = await tagFrame(page);
    await next.getByRole('button', { name: 'Change' }).click();
    const filter = next.getByRole('combobox', { name: 'Type to find a key result' });
    await expect(filter).toBeFocused();
    for (const key of ['ArrowDown', 'Space', 'ArrowDown', 'Space', 'Enter']) await filter.press(key);
    await expect(next.getByRole('status')).toContainText('Tagged to 2 key results.');
    await expect(marks(page)).toHaveCount(1);
    const app = await stillroom.options('evidence');
    await expect(app.locator('ul.evidence > li')).toHaveCount(2);
    await app.close();
    await page.reload();
    await expect(marks(page)).toHaveCount(1);
  });
