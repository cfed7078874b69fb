import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peopleRemover } from '../../../../lib/report/content/people';

describe('peopleRemover', () => {
  const remove = peopleRemover(['clinicdev', 'Ada Lovelace', 'jo', 'a.b+c', 'octo-org', 'x/y']);
  test.each([
    ['Thanks @ada!', 'Thanks …!'],
    ['cc @ada-l, @bob@fosstodon.org', 'cc …, …'],
    ['write to help@example.org', 'write to help@example.org'],
    ['clinicdev asked, and clinicdevs did not', '… asked, and clinicdevs did not'],
    ['Ada Lovelace and a.b+c', '… and …'],
    ['octo-org wrote x/y', '… wrote …'],
    ['jo is an ordinary word', 'jo is an ordinary word'],
    ['@', '@'],
  ])('%s', (text, told) => expect(remove(text)).toBe(told));

  test('takes out any name', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 3, maxLength: 20 }).filter((n) => !n.includes('@'));
    fc.assert(
      fc.property(name, (someone) => {
        expect(peopleRemover([someone])(`by ${someone}`)).toBe('by …');
      }),
      { numRuns: 200, seed: 14 },
    );
  });
});
