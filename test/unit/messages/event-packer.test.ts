import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventPacker, unpackEvents } from '../../../lib/messages/event-packer';
import { captureEnvelope, type Event } from '../../../lib/model/signals';

type Unpacked = Parameters<EventPacker['add']>[0];

const packed = (events: readonly Unpacked[], clean = (actor: string): string | undefined => actor) => {
  const packer = new EventPacker(clean);
  for (const event of events) packer.add(event);
  return packer.packed();
};
const form = { id: 'github:issuecomment-', url: 'https://github.com/acme/widgets/issues/7#issuecomment-' };
const comment = (n: number): Event => ({
  id: `${form.id}${900_000 + n}`,
  subject: 'github:issue:acme/widgets/7',
  kind: 'comment',
  at: '2026-02-01T10:00:00.000Z',
  actor: `person-${n % 7}`,
  url: `${form.url}${900_000 + n}`,
});
/** The same as it is read of a page. */
const read = (n: number): Unpacked => ({ ...comment(n), url: undefined, item: String(900_000 + n), form });

describe('packed events', () => {
  it('are unpacked as they were', () => {
    const text = fc.string({ maxLength: 30 }).filter((t) => !t.includes('\n'));
    const named = text.filter((t) => t !== '');
    const at = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
    const event = fc.record(
      { id: text, subject: text, kind: fc.constant('comment' as const), at, actor: named, url: text },
      { requiredKeys: ['id', 'subject', 'kind', 'at'] },
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const plain = events.map(({ url, ...e }) => ({ ...e, ...(url && { url }) }));
        expect(unpackEvents(packed(events))).toEqual(plain);
      }),
    );
  });

  it('of a list are written by what they have in common, and unpacked whole', () => {
    const mixed = [read(1), read(2), comment(3), { ...read(4), kind: 'reply' as const }, read(5)];
    const wanted = [comment(1), comment(2), comment(3), { ...comment(4), kind: 'reply' }, comment(5)];
    expect(unpackEvents(packed(mixed))).toEqual(wanted);
    const own = { ...read(6), url: 'https://github.com/elsewhere' };
    const bare = { ...read(7), form: { id: form.id, url: undefined } };
    const { url: _url, ...seventh } = comment(7);
    expect(unpackEvents(packed([own, bare]))).toEqual([{ ...comment(6), url: own.url }, seventh]);
  });

  it('have their instants as ISO 8601, however the page states them', () => {
    const at = ['2026-02-01T11:00:00+01:00', Date.UTC(2026, 1, 1, 10), '2026-02-30T10:00:00:00Z'];
    const unpacked = unpackEvents(packed(at.map((stated, n) => ({ ...read(n), at: stated })))) as Event[];
    expect(unpacked.map((event) => event.at)).toEqual([comment(0).at, comment(0).at, undefined]);
  });

  it('name each actor as the name may be stored, or not at all', () => {
    const events = ['  Ann  ', 'Ann', '   '].map((actor, n) => ({ ...read(n), actor }));
    const unpacked = unpackEvents(packed(events, (actor) => actor.trim() || undefined)) as Event[];
    expect(unpacked.map(({ actor }) => actor)).toEqual(['Ann', 'Ann', undefined]);
  });

  it('take less than a fifth of what they take one by one', () => {
    const events = Array.from({ length: 500 }, (_, n) => comment(n));
    const all = JSON.stringify(packed(events.map((_, n) => read(n))));
    expect(all.length).toBeLessThan(JSON.stringify(events).length / 5);
  });

  it('are part of a capture, within its limit', () => {
    const capture = (count: number) => ({
      url: 'https://github.com/acme/widgets/issues/7',
      platform: 'github',
      at: '2026-02-01T10:00:00.000Z',
      subjects: [],
      readings: [],
      events: [],
      packedEvents: packed(Array.from({ length: count }, (_, n) => read(n))),
    });
    expect(captureEnvelope.safeParse(capture(1000)).success).toBe(true);
    expect(captureEnvelope.safeParse(capture(100_000)).success).toBe(false);
  });

  it('of a spoilt list are spoilt events, and nothing is thrown', () => {
    expect(unpackEvents({ texts: [], rows: 'x\n1\n2\n3\n4\n5\n6\n7\n8' })).toHaveLength(1);
  });
});
