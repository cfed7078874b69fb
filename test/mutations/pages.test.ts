import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adapters } from '../../lib/adapters/registry';
import type { Found } from '../../lib/adapters/types';
import { fixture, read } from '../unit/adapters/support';
import { mutated, mutations } from './mutate';
import { numbersShownBy } from './shown';

const pages = 10_000;
/** The same pages each time; `SEED=… npm run mutations` tries others. */
const seed = Number(process.env['SEED'] ?? 20_261_123);

const names = adapters.flatMap(({ id }) =>
  readdirSync(new URL(`../fixtures/${id}/`, import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${id}/${name.slice(0, -5)}`),
);

type Reading = Found & { type: 'reading' };

/**
 * Whether a figure is one that the page shows, or is made of such as its platform says: reactions are added up by kind,
 * comments and people are counted where they are all listed, and a topic's replies are its posts but the first.
 */
function isShown({ subject, metric, value }: Reading, document: Document): boolean {
  const shown = numbersShownBy(document);
  if (value < 0 && metric !== 'score') return false;
  if (shown.has(Math.abs(value))) return true;
  const [platform] = subject.split(':');
  if (metric === 'reactions') return isSumOf(value, shown);
  if (platform === 'github' && /^(?:comments|participants)$/.test(metric))
    return value <= document.querySelectorAll('*').length;
  if (platform === 'discourse' && metric === 'replies') return shown.has(value + 1);
  if (platform === 'lemmy' && metric === 'score') return [...shown].some((n) => shown.has(n - value));
  // "discuss": nobody has yet.
  return platform === 'hackernews' && metric === 'comments' && value === 0;
}

/** Whether a value can be had by adding up numbers that are shown, each as often as one likes. */
function isSumOf(value: number, shown: ReadonlySet<number>): boolean {
  const large = Math.max(0, ...[...shown].filter((n) => n <= value));
  // A page of small numbers and one that a mutation has made large.
  if (value > 100_000 && large > 0) return isSumOf(value - large, shown);
  const reached = new Set([0]);
  for (let sum = 1; sum <= value; sum += 1)
    if ([...shown].some((n) => n > 0 && reached.has(sum - n))) reached.add(sum);
  return reached.has(value);
}

describe('mutated pages', () => {
  const runs = Math.ceil(pages / names.length);
  test.each(names)(`${runs} of %s: nothing is thrown, and no figure made up`, (name) => {
    const { url, document: original } = fixture(name);
    const id = name.split('/')[0] ?? '';
    fc.assert(
      fc.property(mutations, (all) => {
        const document = mutated(original, all);
        const found = read(id, { url, document }) ?? [];
        for (const one of found) {
          if (one.type === 'event') expect(Number.isNaN(Date.parse(one.at))).toBe(false);
          if (one.type === 'subject' && one.publishedAt)
            expect(Number.isNaN(Date.parse(one.publishedAt))).toBe(false);
          if (one.type !== 'reading') continue;
          expect(Number.isSafeInteger(one.value)).toBe(true);
          expect(isShown(one, document), `${one.subject} ${one.metric} ${one.value}`).toBe(true);
        }
      }),
      { numRuns: runs, seed },
    );
  });
});
