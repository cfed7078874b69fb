import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventPacker, unpackEvents } from '../../../lib/messages/event-packer';
import { captureEnvelope, type Event } from '../../../lib/model/signals';

const packed = (events: readonly Event[]) => {
  const packer = new EventPacker();
  for (const event of events) packer.add(event, event.actor);
  return packer.packed();
};
const comment = (n: number): Event => ({
  id: `github:issuecomment-${900_000 + n}`,
  subject: 'github:issue:acme/widgets/7',
  kind: 'comment',
  at: '2026-02-01T10:00:00.000Z',
  actor: `person-${n % 7}`,
  url: `https://github.com/acme/widgets/issues/7#issuecomment-${900_000 + n}`,
});

describe('packed events', () => {
  it('are unpacked as they were', () => {
    const text = fc.string({ maxLength: 30 }).filter((t) => !t.includes('\n'));
    const event = fc.record(
      { id: text, subject: text, kind: fc.constant('comment' as const), at: text, actor: text, url: text },
      { requiredKeys: ['id', 'subject', 'kind', 'at'] },
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const plain = events.map(({ url, ...e }) => ({ ...e, ...(url && { url }) }));
        expect(unpackEvents(packed(events))).toEqual(plain);
      }),
    );
  });

  it('take less than a third of what they take one by one', () => {
    const events = Array.from({ length: 500 }, (_, n) => comment(n));
    expect(JSON.stringify(packed(events)).length).toBeLessThan(JSON.stringify(events).length / 3);
  });

  it('are part of a capture, within its limit', () => {
    const capture = (count: number) => ({
      url: 'https://github.com/acme/widgets/issues/7',
      platform: 'github',
      at: '2026-02-01T10:00:00.000Z',
      subjects: [],
      readings: [],
      events: [],
      packedEvents: packed(Array.from({ length: count }, (_, n) => comment(n))),
    });
    expect(captureEnvelope.safeParse(capture(1000)).success).toBe(true);
    expect(captureEnvelope.safeParse(capture(100_000)).success).toBe(false);
  });

  it('of a spoilt list are spoilt events, and nothing is thrown', () => {
    expect(unpackEvents({ texts: [], rows: 'x\n1\n2\n3\n4\n5\n6\n7\n8' })).toHaveLength(1);
  });
});
