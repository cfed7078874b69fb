import { describe, expect, test } from 'vitest';
import type { Found } from '../../../lib/adapters/types';
import { adapterNamed, events, figures, fixture, misses, pageOf, read, subjects } from './support';

const guild = '1070000000000000001';
const help = '1080000000000000001';
const recipes = '1085000000000000001';
const channel = `discord:channel:${guild}/${help}`;
const thread = `discord:thread:${guild}/1544995366502400006`;

describe('a channel', () => {
  const found = read('discord', fixture('discord/channel'));

  test('messages and replies, with the time that their ids hold; the author is carried over in a group', () => {
    expect(events(found)).toEqual([
      'message discord:1544285690265600001 2026-09-01T10:00:00.000Z mira',
      'message discord:1544285941923840002 2026-09-01T10:01:00.000Z mira',
      'reply discord:1544286948556800003 2026-09-01T10:05:00.000Z lou',
      'message discord:1544632978636800005 2026-09-02T09:00:00.000Z ondrej',
    ]);
  });

  test('the server and the channel by their names; nothing of the server that an invitation is to', () => {
    expect(subjects(found)[channel]).toMatchObject({
      role: 'page',
      title: 'help',
      container: `discord:server:${guild}`,
    });
    expect(subjects(found)[`discord:server:${guild}`]).toMatchObject({ role: 'part', title: 'Lantern Lab' });
    expect(figures(found).filter((f) => !f.includes(':message:'))).toEqual([]);
    expect(misses(found)).toEqual([]);
  });

  test('reactions to a message, one’s own among them', () => {
    const message = `discord:message:${guild}/${help}/1544285690265600001`;
    expect(figures(found)).toEqual([`${message} reactions 5`]);
    // Not the preview of it that stands in the reply.
    expect(subjects(found)[message]).toMatchObject({
      title: 'How do I run this behind a proxy?',
      author: 'mira',
      url: `https://discord.com/channels/${guild}/${help}/1544285690265600001`,
    });
  });

  test('an author whose message has been scrolled away is not known', () => {
    const page = fixture('discord/channel');
    page.document.querySelector('li[id^="chat-messages-"]')?.remove();
    expect(events(read('discord', page))[0]).toBe(
      'message discord:1544285941923840002 2026-09-01T10:01:00.000Z undefined',
    );
  });

  test('messages of another channel under this address are not read', () => {
    const { document } = fixture('discord/channel');
    expect(
      read('discord', {
        document,
        url: new URL(`https://discord.com/channels/${guild}/1080000000000000002`),
      }),
    ).toBeUndefined();
  });

  test('what has not been sent, or only its sender sees, is no message', () => {
    const page = fixture('discord/channel');
    for (const content of page.document.querySelectorAll('li [id^="message-content-"]'))
      content.classList.add('isSending_x');
    expect(events(read('discord', page))).toEqual([]);
  });

  test('a message that the address names is the page’s own subject', () => {
    const { document } = fixture('discord/channel');
    const url = new URL(`https://discord.com/channels/${guild}/${help}/1544285941923840002`);
    const own = subjects(read('discord', { document, url }))[
      `discord:message:${guild}/${help}/1544285941923840002`
    ];
    expect(own).toMatchObject({ role: 'page', title: 'It stops with an error.', author: 'mira' });
  });

  test('the list alone, without the client around it', () => {
    const { url, document } = fixture('discord/channel');
    const found = read('discord', pageOf(url.href, document.querySelector('ol')?.outerHTML ?? ''));
    expect(events(found)).toHaveLength(4);
    expect(subjects(found)[channel]?.title).toBe('help');
    expect(misses(found)).toEqual([]);
  });
});

describe('after a soft navigation', () => {
  const wicks = '1070000000000000002';

  /** The channel of one server as the client redraws it for another: the list is new, the rest is still the old one's. */
  function redrawn() {
    const page = fixture('discord/channel');
    const url = new URL(`https://discord.com/channels/${wicks}/${help}`);
    return { url, document: page.document };
  }

  test('the new server does not take the name that the last one left in the head, the heading and the tab', () => {
    const page = redrawn();
    expect(subjects(read('discord', page))[`discord:server:${wicks}`]).toBeUndefined();
  });

  test('it has its name once its own channels are listed below the head', () => {
    const page = redrawn();
    const head = page.document.querySelector('nav header h2');
    if (head) head.textContent = 'Wick Works';
    expect(subjects(read('discord', page))[`discord:server:${wicks}`]?.title).toBe('Wick Works');
    page.document.querySelector(`[data-list-item-id="guildsnav___${wicks}"]`)?.remove();
    expect(subjects(read('discord', page))[`discord:server:${wicks}`]).toBeUndefined();
    for (const a of page.document.querySelectorAll('nav a'))
      a.setAttribute('href', a.getAttribute('href')?.replace(guild, wicks) ?? '');
    expect(subjects(read('discord', page))[`discord:server:${wicks}`]?.title).toBe('Wick Works');
  });

  test('a channel takes its name from its own list, in any language, and not from a heading that stays', () => {
    const page = fixture('discord/channel');
    page.document.querySelector(`[data-list-item-id="channels___${help}"]`)?.remove();
    page.document.querySelector('ol')?.setAttribute('aria-label', 'Nachrichten in help');
    expect(subjects(read('discord', page))[channel]?.title).toBe('help');
    page.document.querySelector('ol')?.setAttribute('aria-label', 'Nachrichten in rezepte');
    expect(subjects(read('discord', page))[channel]?.title).toBe(help);
  });

  test('the heading of the last thread makes no thread of a channel', () => {
    const page = fixture('discord/channel');
    page.document
      .querySelector('section')
      ?.insertAdjacentHTML('afterbegin', '<h2 class="parentChannelName_x">x</h2>');
    expect(subjects(read('discord', page))[channel.replace('channel', 'thread')]?.title).toBe('help');
    const h1 = page.document.querySelector('h1');
    if (h1) h1.textContent = 'Proxy recipes';
    expect(subjects(read('discord', page))[channel]?.title).toBe('help');
  });
});

describe('a row', () => {
  const rows = () => {
    const page = fixture('discord/channel');
    return { page, second: page.document.querySelectorAll('li[id^="chat-messages-"]')[1] };
  };

  test('of which no label names an author, and that has no heading, is nobody’s message', () => {
    const { page, second } = rows();
    const event = 'message discord:1544285941923840002 2026-09-01T10:01:00.000Z mira';
    expect(events(read('discord', page))).toContain(event);
    second?.querySelector('[aria-labelledby]')?.setAttribute('aria-labelledby', 'message-content-1');
    expect(events(read('discord', page)).filter((one) => one.includes('1544285941923840002'))).toEqual([]);
  });

  test('is found to be unsent, and to be a message again, each time that it is read', () => {
    const { page, second } = rows();
    const count = () => events(read('discord', page)).length;
    const before = count();
    const content = second?.querySelector('[id^="message-content-"]');
    content?.classList.add('isSending_x');
    expect(count()).toBe(before - 1);
    content?.classList.remove('isSending_x');
    expect(count()).toBe(before);
  });
});

describe('a message that has left the document', () => {
  const reader = () => {
    const page = fixture('discord/channel');
    const adapter = adapterNamed('discord');
    const match = adapter.matchUrl(page.url);
    const view = match && adapter.view(page, match);
    if (!view) throw new Error('the channel is not shown');
    const read = (row: Element | undefined) => {
      const found: Found[] = [];
      if (row) view.item(row, (one) => found.push(one));
      return found;
    };
    return { rows: [...view.items()], read };
  };

  test('is read with its reactions and its author', () => {
    const { rows, read } = reader();
    const [first, second] = rows;
    first?.remove();
    expect(events(read(first))).toEqual([
      'message discord:1544285690265600001 2026-09-01T10:00:00.000Z mira',
    ]);
    expect(figures(read(first))).toHaveLength(1);
    second?.remove();
    expect(events(read(second))).toEqual([
      'message discord:1544285941923840002 2026-09-01T10:01:00.000Z mira',
    ]);
  });

  test('keeps its name for the others of its group', () => {
    const { rows, read } = reader();
    read(rows[0]);
    rows[0]?.remove();
    expect(events(read(rows[1]))[0]).toMatch(/ mira$/);
  });
});

describe('a thread', () => {
  test('is told by its first message, and reads as a channel does', () => {
    const found = read('discord', fixture('discord/thread'));
    expect(subjects(found)[thread]).toMatchObject({ role: 'page', title: 'Proxy recipes' });
    expect(events(found)).toEqual([
      'message discord:1544995366502400006 2026-09-03T09:00:00.000Z mira',
      'message discord:1545002916249600008 2026-09-03T09:30:00.000Z lou',
      'reply discord:1545006691123200009 2026-09-03T09:45:00.000Z mira',
    ]);
  });

  test('beside its channel it has its own address', () => {
    const { document } = fixture('discord/thread');
    const url = new URL(`https://discord.com/channels/${guild}/${help}/threads/1544995366502400006`);
    expect(subjects(read('discord', { document, url }))[thread]?.url).toBe(
      `https://discord.com/channels/${guild}/1544995366502400006`,
    );
  });
});

test('a forum lists its threads with the number of their messages; “50+” is not known', () => {
  const found = read('discord', fixture('discord/forum'));
  expect(figures(found)).toEqual([`${thread} messages 3`]);
  expect(subjects(found)[thread]).toMatchObject({
    role: 'part',
    title: 'Proxy recipes',
    container: `discord:channel:${guild}/${recipes}`,
  });
  expect(events(found)).toEqual([]);
});

test.each([
  'https://discord.com/channels/@me/1080000000000000001',
  'https://discord.com/app',
  'https://discord.com/channels/abc/def',
])('%s is not read', (url) => {
  expect(adapterNamed('discord').matchUrl(new URL(url))).toBeUndefined();
});

test('an invitation with the icons of two servers is of neither', () => {
  const page = fixture('discord/invitation');
  const own = page.document.querySelector(`[style*="/icons/${guild}/"]`);
  own?.insertAdjacentHTML(
    'afterend',
    '<i style="background: url(/icons/1070000000000000002/0a1b2c.webp)"></i>',
  );
  expect(figures(read('discord', page)).filter((f) => f.startsWith('discord:server:'))).toEqual([]);
});
