import { describe, expect, test } from 'vitest';
import { peopleRemover } from '../../../../lib/report/content/people';

describe('peopleRemover', () => {
  const remove = peopleRemover(['clinicdev', 'Ada Lovelace', 'jo', 'a.b+c']);
  test.each([
    ['Thanks @ada!', 'Thanks …!'],
    ['cc @ada-l, @bob@fosstodon.org', 'cc …, …'],
    ['write to help@example.org', 'write to help@example.org'],
    ['clinicdev asked, and clinicdevs did not', '… asked, and clinicdevs did not'],
    ['Ada Lovelace and a.b+c', '… and …'],
    ['jo is an ordinary word', 'jo is an ordinary word'],
    ['@', '@'],
  ])('%s', (text, told) => expect(remove(text)).toBe(told));
});
