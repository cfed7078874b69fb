import { describe, expect, it, vi } from 'vitest';
import { answer, type Handlers, type Sender } from '../../../lib/messages/handle';
import { protocol } from '../../../lib/messages/protocol';
import { toStillroomError } from '../../../lib/store/db/database';

const origin = 'chrome-extension://self/';
const ourPage: Sender = { id: 'self', url: `${origin}options.html` };
const ourScript: Sender = { id: 'self', url: 'https://github.com/a/b', frameId: 0, tab: { id: 1 } };

function setUp() {
  const called = vi.fn(async () => ({ ok: 1 }));
  const handlers = Object.fromEntries(
    Object.keys(protocol).map((name) => [name, called]),
  ) as unknown as Handlers;
  const ask = (message: unknown, sender: Sender) =>
    answer(message, sender, { id: 'self', origin, handlers, toStillroomError });
  return { called, ask };
}
const message = (name: string, request: unknown) => ({ stillroom: 1, name, request });
const capture = {
  url: 'https://github.com/a/b',
  platform: 'github',
  at: '2026-02-01T00:00:00Z',
  subjects: [],
  readings: [],
  events: [],
};

describe('answer', () => {
  it('calls the handler and answers with what it returns', async () => {
    const { ask, called } = setUp();
    expect(await ask(message('refresh', {}), ourPage)).toEqual({ ok: true, value: { ok: 1 } });
    expect(called).toHaveBeenCalledWith({}, ourPage);
  });

  it('has nothing to say to messages that are none of ours', async () => {
    const { ask } = setUp();
    for (const other of [
      undefined,
      null,
      7,
      'refresh',
      {},
      [],
      { stillroom: 2, name: 'refresh', request: {} },
      { stillroom: 1, request: {} },
    ])
      expect(await ask(other, ourPage)).toBeUndefined();
  });

  it.each<[string, Sender]>([
    ['a web page', { id: undefined, url: 'https://evil.test/', frameId: 0, tab: { id: 1 } }],
    ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }],
    ['a frame inside a page', { ...ourScript, frameId: 3 }],
    ['something that is no tab', { id: 'self', url: 'https://github.com/a/b' }],
    [
      'a page whose address merely begins like ours',
      { id: 'self', url: 'chrome-extension://self.evil/', frameId: 0 },
    ],
  ])('is refused to %s', async (_who, sender) => {
    const { ask, called } = setUp();
    expect(await ask(message('capture', capture), sender)).toMatchObject({ ok: false, code: 'notAllowed' });
    expect(called).not.toHaveBeenCalled();
  });

  it('lets content scripts send signals and tags, and nothing else', async () => {
    const { ask } = setUp();
    const allowed = Object.keys(protocol).filter(
      (name) => protocol[name as keyof typeof protocol].from === 'content',
    );
    expect(allowed).toEqual([
      'mayRead',
      'recognised',
      'bringPart',
      'capture',
      'overlayState',
      'tagItem',
      'openFrame',
      'hideChip',
      'heartbeat',
    ]);
    const extensionOnly = Object.entries(protocol).filter(([, { from }]) => from === 'extension');
    for (const [name] of extensionOnly)
      expect(await ask(message(name, {}), ourScript)).toMatchObject({ ok: false, code: 'notAllowed' });
    expect(await ask(message('capture', capture), ourScript)).toMatchObject({ ok: true });
  });

  it('lets content scripts in frames ask for followed numbers and tell of them, and nothing else', async () => {
    const { ask } = setUp();
    const inFrame = { ...ourScript, frameId: 3 };
    const allowed = Object.entries(protocol).flatMap(([name, { from }]) => (from === 'frame' ? [name] : []));
    expect(allowed).toEqual([
      'words',
      'numbersHere',
      'numberSeen',
      'pickingBegan',
      'pickingEnded',
      'pickedNumber',
      'pickedPicture',
    ]);
    expect(await ask(message('numbersHere', {}), inFrame)).toMatchObject({ ok: true });
    expect(await ask(message('numbersHere', {}), ourScript)).toMatchObject({ ok: true });
    for (const name of Object.keys(protocol).filter((n) => !allowed.includes(n)))
      expect(await ask(message(name, {}), inFrame)).toMatchObject({ ok: false, code: 'notAllowed' });
    expect(await ask(message('numbersHere', {}), { ...inFrame, tab: undefined })).toMatchObject({
      ok: false,
    });
  });

  it.each<[string, string, unknown]>([
    ['a message that there is not', 'destroy', {}],
    ['one that every object has', 'constructor', {}],
    ['a capture of nothing', 'capture', undefined],
    ['a capture without an instant', 'capture', { ...capture, at: 'yesterday' }],
    ['a capture from no web page', 'capture', { ...capture, url: 'file:///etc/passwd' }],
    [
      'a capture too large to be one',
      'capture',
      { ...capture, events: Array.from({ length: 1001 }, () => ({})) },
    ],
    ['a tag to no key result', 'tag', { keyResult: '', page: { url: capture.url, title: '' } }],
    ['an edit of no kind', 'applyEdits', { edits: [{ type: 'meta', id: 'x' }] }],
  ])('is a refusal to %s', async (_what, name, request) => {
    const { ask, called } = setUp();
    expect(await ask(message(name, request), ourPage)).toMatchObject({ ok: false, code: 'badRequest' });
    expect(called).not.toHaveBeenCalled();
  });

  it('turns what a handler throws into a failure, with its words', async () => {
    const { ask, called } = setUp();
    called.mockRejectedValueOnce(new DOMException('no room', 'QuotaExceededError'));
    expect(await ask(message('refresh', {}), ourPage)).toMatchObject({ ok: false, code: 'storageFull' });
    called.mockRejectedValueOnce(new TypeError('oops'));
    expect(await ask(message('refresh', {}), ourPage)).toMatchObject({
      ok: false,
      code: 'unexpected',
      message: expect.stringContaining('oops'),
    });
  });
});
