import { discordChannel } from '../../sites/generated.ts';
import { messageRow, scripted, traffic } from '../../sites/live.ts';
import { addresses } from '../../sites/sites.ts';
import { expect, type Stillroom, test } from './stillroom.ts';

const guild = '1070000000000000001';
const channel = '1080000000000000001';
const subject = `discord:channel:${guild}/${channel}`;
/** The messages of the sample channel that count, oldest first. */
const second = '1544285941923840002';
const last = '1544632978636800005';
const all = ['1544285690265600001', second, '1544286948556800003', last];
/** One that is written after them: its id while it is sent, and the one that it then has. */
const sent = { temporary: '1544633000000000006', final: '1544633004194304007' };
const rowOf = (id: string) => `chat-messages-${channel}-${id}`;

/** The ids of the messages of the sample channel that are stored. */
async function messages(stillroom: Stillroom): Promise<string[]> {
  const events = await stillroom.events();
  return events.filter((e) => e.endsWith(` ${subject}`)).map((e) => e.split(/[: ]/)[1] ?? '');
}

async function openChannel(stillroom: Stillroom) {
  const page = await stillroom.visit(addresses.channel);
  await expect.poll(() => messages(stillroom)).toEqual(all);
  return page;
}

for (const [name, deleted] of Object.entries({ 'between others': second, 'the newest': last }))
  test(`a message that is deleted while one looks on stops counting: ${name}`, async ({ stillroom }) => {
    const page = await openChannel(stillroom);
    await page.evaluate((id) => document.getElementById(id)?.remove(), rowOf(deleted));
    const others = all.filter((id) => id !== deleted);
    await expect.poll(() => messages(stillroom)).toEqual(others);
    await page.waitForTimeout(1500);
    expect(await messages(stillroom)).toEqual(others);
  });

test('a message that is deleted at once does not count', async ({ stillroom }) => {
  const page = await openChannel(stillroom);
  const later = '1544633008388608008';
  await page.evaluate(
    ([row, next, id]) => {
      const list = document.querySelector('ol');
      list?.insertAdjacentHTML('beforeend', row);
      setTimeout(() => {
        document.getElementById(id)?.remove();
        list?.insertAdjacentHTML('beforeend', next);
      }, 300);
    },
    [
      messageRow(channel, sent.final, 'Wrong channel, sorry'),
      messageRow(channel, later, 'Never mind'),
      rowOf(sent.final),
    ] as const,
  );
  await expect.poll(() => messages(stillroom)).toContain(later);
  await expect.poll(() => messages(stillroom)).not.toContain(sent.final);
  await page.waitForTimeout(1500);
  expect(await messages(stillroom)).toEqual([...all, later]);
});

test('what goes from the document for another reason still counts', async ({ stillroom }) => {
  const big = '1080000000000000077';
  const url = `https://discord.com/channels/${guild}/${big}`;
  stillroom.served.set(url, discordChannel(big, 60));
  const page = await stillroom.visit(url);
  const count = async () => (await stillroom.table('events')).length;
  const earlier = Array.from({ length: 25 }, (_, n) =>
    messageRow(big, String(1_500_000_000_000_000_000n + BigInt(n)), 'From before'),
  );
  /** Changes the list as the client does, and expects so many messages to count, also once there was time to see that rows went. */
  const expectAfter = async (change: (earlier: string) => void, expected: number) => {
    await page.evaluate(change, earlier.join(''));
    await expect.poll(count).toBe(expected);
    await page.waitForTimeout(2500);
    expect(await count()).toBe(expected);
  };
  await expect.poll(count).toBe(60);
  await test.step('the oldest row, which the list drops', async () => {
    await expectAfter(() => document.querySelector('ol > li')?.remove(), 60);
  });
  await test.step('rows at the end, when one scrolls back', async () => {
    const scrollBack = (rows: string) => {
      document.querySelector('ol')?.insertAdjacentHTML('afterbegin', rows);
      for (const row of [...document.querySelectorAll('ol > li')].slice(-25)) row.remove();
    };
    await expectAfter(scrollBack, 85);
  });
  await test.step('all of them, when the list is drawn anew', async () => {
    const redraw = () => {
      for (const row of document.querySelectorAll('ol > li')) row.replaceWith(row.cloneNode(true));
    };
    await expectAfter(redraw, 85);
  });
  await test.step('all of them, when another channel is opened', async () => {
    const leave = () => {
      history.pushState({}, '', '/channels/1070000000000000001/1080000000000000009');
      for (const row of document.querySelectorAll('ol > *')) row.remove();
    };
    await expectAfter(leave, 85);
  });
});

/** In a page: one's own message is shown while it is sent, and `after` milliseconds later as it is then. */
const send = ([sending, row, id, after, how]: readonly [string, string, string, number, string]) => {
  document.querySelector('ol')?.insertAdjacentHTML('beforeend', sending);
  setTimeout(() => {
    const shown = document.getElementById(id);
    if (!shown) return;
    if (how === 'replaced') {
      shown.outerHTML = row;
      return;
    }
    const template = document.createElement('template');
    template.innerHTML = row;
    const rename = (own: Element, wanted: Element) => {
      for (const { name, value } of wanted.attributes) own.setAttribute(name, value);
      for (const [at, child] of [...wanted.children].entries()) {
        const there = own.children[at];
        if (there) rename(there, child);
      }
    };
    const wanted = template.content.firstElementChild;
    if (wanted) rename(shown, wanted);
  }, after);
};

for (const how of ['replaced', 'renamed'])
  for (const after of [300, 3000])
    test(`one’s own message, sent for ${after} ms and then ${how}, counts once`, async ({ stillroom }) => {
      const page = await openChannel(stillroom);
      const sending = messageRow(channel, sent.temporary, 'Hello', 'pendingEcho_77aa1');
      const row = messageRow(channel, sent.final, 'Hello');
      await page.evaluate(send, [sending, row, rowOf(sent.temporary), after, how] as const);
      let wasDouble = false;
      const look = async () => {
        const stored = await messages(stillroom);
        wasDouble ||= stored.includes(sent.temporary) && stored.includes(sent.final);
        return stored;
      };
      await expect.poll(look, { intervals: [50] }).toContain(sent.final);
      await expect.poll(look, { intervals: [50] }).not.toContain(sent.temporary);
      await page.waitForTimeout(1500);
      expect(await look()).toEqual([...all, sent.final]);
      expect(wasDouble).toBe(false);
    });

test('a channel that keeps 60 rows and gets a hundred messages a second', { tag: '@alone' }, async ({
  stillroom,
}) => {
  const big = '1080000000000000077';
  const url = `https://discord.com/channels/${guild}/${big}`;
  const count = 6000;
  const first = String(BigInt(Date.UTC(2026, 8, 2) - 1_420_070_400_000) << 22n);
  // A row of the client holds some forty elements.
  const words = 'A message of some length, as people write them when they know what they want to say'.split(
    ' ',
  );
  const text = words.map((word) => `<span><span>${word}</span> </span>`).join('');
  const row = messageRow(big, 'ID', text);
  const page = scripted(discordChannel(big, 0), traffic, { row, first, count, perSecond: 100, kept: 60 });
  stillroom.served.set(url, page);
  const tab = await stillroom.visit(url);
  const isOver = (all: number) => Number(document.documentElement.dataset['traffic']) === all;
  await tab.waitForFunction(isOver, count, { timeout: 0, polling: 500 });
  const stored = async () => (await stillroom.table('events')).length;
  await expect.poll(stored).toBeGreaterThanOrEqual(count * 0.99);
  expect(await tab.locator('ol > li').count()).toBe(60);
  // Once it is quiet nothing more comes, and none counts twice.
  await tab.waitForTimeout(2000);
  expect(await stored()).toBeLessThanOrEqual(count);
});
