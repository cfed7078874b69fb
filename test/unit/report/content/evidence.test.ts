import { describe, expect, test } from 'vitest';
import type { Tag } from '../../../../lib/model/goals';
import type { Subject } from '../../../../lib/model/signals';
import { reportContent } from '../../../../lib/report/content/content';
import { input } from '../../components/report/input';

const [nas, channel, ada] = ['forem:article:dev.to/lantern/nas', 'discord:channel:1/2', 'github:profile:ada'];
const tag = (id: string, at: string, some: Partial<Tag> = {}): Tag => ({
  ...{ id, at, keyResult: 'leads', subject: channel, weight: 1 },
  ...some,
});
const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T09:00:00.000Z`;
const told = (tags: readonly Tag[], showsPeople = false) => reportContent({ ...input, tags, showsPeople });

describe('the evidence of a report', () => {
  test('has quotes first, then notes, each newest first', () => {
    const tags = [
      tag('plain', day(9)),
      tag('old note', day(1), { note: 'Wants a call' }),
      tag('new note', day(8), { note: 'Called' }),
      tag('quote', day(2), { quote: 'It runs' }),
      tag('blank', day(10), { quote: ' ', note: ' ' }),
    ];
    expect(told(tags).evidence.map((e) => e.tag.id)).toEqual([
      'quote',
      'new note',
      'old note',
      'blank',
      'plain',
    ]);
    expect(told([tag('blank', day(1), { quote: ' ', note: ' ' })]).evidence[0]).not.toHaveProperty('quote');
  });

  test('is that from the first instant of the period to just before its end', () => {
    const tags = [
      tag('before', '2026-09-30T23:59:59.999Z'),
      tag('first', '2026-10-01T00:00:00.000Z'),
      tag('last', '2026-12-31T23:59:59.999Z'),
      tag('after', '2027-01-01T00:00:00.000Z'),
    ];
    const { evidence, keyResults } = told(tags);
    expect(evidence.map((e) => e.tag.id)).toEqual(['last', 'first']);
    expect(keyResults.find((k) => k.keyResult.id === 'leads')?.evidence).toBe(2);
  });

  test('names authors, profiles and handles only where people are shown', () => {
    const discussion = 'github:discussion:lantern-labs/lantern/812';
    const tags = [
      tag('profile', day(2), { subject: ada }),
      tag('thread', day(1), { subject: discussion, note: 'clinicdev and @ada agree' }),
    ];
    const [thread, profile] = told(tags, true).evidence;
    expect(thread).toMatchObject({ by: 'clinicdev', note: 'clinicdev and @ada agree' });
    expect(profile).toMatchObject({ title: 'ada', url: 'https://github.com/ada' });
    const [hiddenThread, hiddenProfile] = told(tags).evidence;
    expect(hiddenThread).toMatchObject({ note: '… and … agree' });
    expect(hiddenThread).not.toHaveProperty('by');
    expect(hiddenProfile).toMatchObject({ title: '' });
    expect(hiddenProfile).not.toHaveProperty('url');
  });
});

describe('what content brought', () => {
  const talk: Subject = { id: 'manual:talk:1', platform: 'manual', kind: 'talk', title: 'A talk', url: '' };
  const subjects = new Map([...input.subjects, [talk.id, talk]]);
  const lead = (id: string, some: Partial<Tag>) => tag(id, day(3), { outcome: 'lead', ...some });
  const contentOf = (tags: readonly Tag[]) => reportContent({ ...input, tags, subjects });

  test('an outcome and its value are shared equally by its origins; what brought most comes first', () => {
    const { content, outcomes, outcomesWithOrigin } = contentOf([
      lead('a', { origins: [talk.id, nas], value: 100, unit: 'EUR' }),
      lead('b', { origins: [nas], value: 7, unit: 'CHF' }),
      lead('c', {}),
      tag('no outcome', day(3), { origins: [talk.id] }),
    ]);
    expect(content.map(({ title, outcomes, values }) => ({ title, outcomes, values }))).toEqual([
      {
        title: 'Lantern on a NAS',
        outcomes: 1.5,
        values: [
          { unit: 'CHF', value: 7 },
          { unit: 'EUR', value: 50 },
        ],
      },
      { title: 'A talk', outcomes: 0.5, values: [{ unit: 'EUR', value: 50 }] },
    ]);
    expect([outcomes, outcomesWithOrigin]).toEqual([3, 2]);
  });

  test('of equals the title decides', () => {
    const { content } = contentOf([lead('a', { origins: [nas] }), lead('b', { origins: [talk.id] })]);
    expect(content.map((c) => c.title)).toEqual(['A talk', 'Lantern on a NAS']);
  });
});
