import fc from 'fast-check';
import { instantOf } from '../../lib/model/instant.ts';
import { breath } from './breath.ts';
import { mutated, mutations } from './mutate.ts';
import { type Found, read } from './reader.ts';
import type { Sample } from './sample.ts';
import { numbersShownBy } from './shown.ts';
import { type Outcome, wrongOf } from './trial.ts';

type Reading = Found & { type: 'reading' };

/**
 * Reads a page after random mutations, many times: nothing is thrown, and no figure made up. A failure is shrunk to the
 * least mutations that lead to it.
 */
export async function randomPages(
  { id, url, document: original }: Sample,
  runs: number,
  seed: number,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const property = fc.asyncProperty(mutations, async (all) => {
    await breath();
    const document = mutated(original, all);
    const found = read(id, { url, document }) ?? [];
    const fault = faultIn(found, document);
    if (fault) throw new Error(fault);
    const is = found.length ? 'right' : 'absent';
    outcomes.push({ is, isShown: false, what: 'all that is read', wanted: 'shown', got: 'shown' });
  });
  const { failed, counterexample, errorInstance } = await fc.check(property, { numRuns: runs, seed });
  if (!failed) return outcomes;
  const got = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return [...outcomes, wrongOf({ what: JSON.stringify(counterexample), wanted: 'what is shown', got })];
}

/** What is not as it must be in what was read of a page, in words. */
function faultIn(found: readonly Found[], document: Document): string | undefined {
  let shown: ReadonlySet<number> | undefined;
  for (const one of found) {
    const at = one.type === 'event' ? one.at : one.type === 'subject' ? one.publishedAt : undefined;
    if (at !== undefined && instantOf(at) === undefined) return `the time ${at}`;
    if (one.type !== 'reading') continue;
    shown ??= numbersShownBy(document);
    const isCount = Number.isSafeInteger(one.value) && isShown(one, document, shown);
    if (!isCount) return `${one.subject} ${one.metric} ${one.value}`;
  }
  return undefined;
}

/**
 * Whether a figure is one that the page shows, or is made of such as its platform says: reactions are added up by kind,
 * comments and people are counted where they are all listed, and a topic's replies are its posts but the first.
 */
function isShown(
  { subject, metric, value }: Reading,
  document: Document,
  shown: ReadonlySet<number>,
): boolean {
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
