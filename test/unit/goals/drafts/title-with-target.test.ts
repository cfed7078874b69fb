import { expect, test } from 'vitest';
import { titleWithTarget } from '../../../../lib/goals/drafts/title-with-target';
import { limits } from '../../../../lib/model/limits';

test.each([
  ['Lantern at 4,200 stars', 4200, 5000, 'Lantern at 5,000 stars'],
  ['Lantern bei 4.200 Sternen', 4200, 15_000, 'Lantern bei 15.000 Sternen'],
  ['4\u202f200 étoiles', 4200, 5000, '5\u202f000 étoiles'],
  ['Lantern: 4 200 étoiles', 4200, 12_000, 'Lantern: 12 000 étoiles'],
  [
    'Requests worth € 40,000 from the community',
    40_000,
    1_250_000,
    'Requests worth € 1,250,000 from the community',
  ],
  ['5’000 Aufrufe', 5000, 900, '900 Aufrufe'],
  ['4200 stars', 4200, 5000, '5000 stars'],
  ['86% of questions answered within 1 day', 86, 90, '90% of questions answered within 1 day'],
  ['Rated 4.5 on average', 4.5, 4.75, 'Rated 4.75 on average'],
  ['Im Schnitt 4,5 Sterne', 4.5, 5, 'Im Schnitt 5 Sterne'],
  ['1,500 readers', 1500, 1750.5, '1,750.5 readers'],
  ['Grow to 90.', 90, 100 / 3, 'Grow to 33.33.'],
  ['Q4: 40 talks', 40, 50, 'Q4: 50 talks'],
])('“%s” has %d for its target; with %d it is “%s”', (title, before, after, expected) => {
  expect(titleWithTarget(title, before, after)).toBe(expected);
});

test.each([
  ['the target is not named', 'Lantern is known', 4200, 5000],
  ['another number is', 'Lantern at 4,200 stars', 4000, 5000],
  ['it stays', 'Lantern at 4,200 stars', 4200, 4200],
  ['a part of a word', 'Q4 goals', 4, 5],
  ['a part of a word behind it', 'Top3talks', 3, 5],
  ['a shortened number', 'Lantern at 5k stars', 5, 6],
  ['a shortened number with a part', '5,200k stars', 5, 6],
  ['a part of a longer number', 'Lantern at 4,200 stars', 200, 300],
  ['a part of a version', 'Lantern 2.0.4', 4, 5],
  ['twice the same', '3 talks in 3 cities', 3, 4],
  ['one of something', '1 talk a month', 1, 2],
  ['one of something after', '2 talks a month', 2, 1],
  ['two numbers side by side', '10 20 30', 20, 40],
  ['the other one would be too long', `9 talks${'!'.repeat(limits.title - 7)}`, 9, 10],
])('the title stays: %s', (_why, title, before, after) => {
  expect(titleWithTarget(title, before, after)).toBe(title);
});
