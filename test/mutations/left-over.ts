import type { Random } from './chance.ts';
import { faultsIn } from './faults.ts';
import { beside, leftOverIn, type Mixed, type Parts, partsOf, redrawn } from './mixed.ts';
import { read } from './reader.ts';
import type { Sample } from './sample.ts';
import { type Pair, pairsOf } from './second-page.ts';
import type { Outcome, Trial } from './trial.ts';
import { truthOf } from './truth.ts';

/**
 * The last page's parts under the next address, for every two pages of a sample: the client draws one part after another, in
 * several orders, or keeps the last page's blocks beside the new ones. What is read is its own subject's, or absent.
 */
export function leftOvers(sample: Sample, random: Random): Trial[] {
  return pairsOf(sample).flatMap((pair) => {
    const parts = partsOf(pair);
    const steps = Object.entries(ordersOf(pair, parts, random)).flatMap(([order, all]) =>
      sizesOf(all.length, random).flatMap((size) =>
        [true, false].map((isKnown) =>
          trialOf(pair, {
            mutation: `${size} of ${all.length} parts drawn, ${order}${isKnown ? ', the last page known' : ''}`,
            mix: () => redrawn(pair, parts, new Set(all.slice(0, size))),
            isWhole: size === all.length,
            isKnown,
          }),
        ),
      ),
    );
    const kept = [true, false].flatMap((isBefore) =>
      [true, false].map((isHidden) =>
        trialOf(pair, {
          mutation: `the last page’s blocks kept ${isBefore ? 'before' : 'behind'}${isHidden ? ', hidden' : ''}`,
          mix: () => beside(pair, parts, { isBefore, isHidden }),
          isWhole: false,
          isKnown: false,
        }),
      ),
    );
    return [...steps, ...kept];
  });
}

function ordersOf({ document, tokens }: Pair, parts: Parts, random: Random) {
  const all = [...parts.keys()];
  const elements = [...document.getElementsByTagName('*')];
  const isIdentity = (at: number) =>
    (parts.get(at) ?? []).some(([, text]) => tokens.second.some((token) => text.includes(token)));
  const blockOf = (at: number) => {
    const blocks = [...document.head.children, ...document.querySelectorAll('body > *, main > *, #root > *')];
    return blocks.findLastIndex((block) => elements[at] && block.contains(elements[at]));
  };
  const blocks = random.shuffled([...new Set(all.map(blockOf))]);
  const identities = all.filter(isIdentity);
  const others = all.filter((at) => !isIdentity(at));
  return {
    'from the top': all,
    'from the end': [...all].reverse(),
    'names first': [...identities, ...random.shuffled(others)],
    'names last': [...random.shuffled(others), ...identities],
    'block by block': blocks.flatMap((block) => all.filter((at) => blockOf(at) === block)),
    'in a random order': random.shuffled(all),
    'in another random order': random.shuffled(all),
  };
}

function sizesOf(length: number, random: Random): number[] {
  const some = Array.from({ length: 5 }, () => random.next(length + 1));
  return [...new Set([0, 1, ...some, length - 1, length])].filter((size) => size >= 0).sort((a, b) => a - b);
}

interface Mixing {
  readonly mutation: string;
  readonly mix: () => Mixed;
  /** Whether all of the page is the second one. */
  readonly isWhole: boolean;
  /** Whether the reader is told what the last page showed, as it is where somebody has come from there. */
  readonly isKnown: boolean;
}

function trialOf(pair: Pair, { mutation, mix, isWhole, isKnown }: Mixing): Trial {
  return {
    group: 'left over',
    mutation: `${pair.name}: ${mutation}`,
    run() {
      const mixed = mix();
      const page = { url: pair.url, document: mixed.document };
      const found = read(pair.first.id, isKnown ? { ...page, isLeftOver: leftOverIn(mixed) } : page);
      const faults = [...faultsIn(truthOf(found), pair, mixed)];
      const isShown = isWhole && !isKnown && pair.truth.figures.size > 0;
      const wrong = faults.find((fault) => fault.isTied);
      if (wrong) return { ...wrong, is: 'wrong', isShown };
      const untied = isKnown ? faults.map(({ what }) => what) : [];
      return { ...plain(found?.some((f) => f.type === 'subject')), isShown, untied };
    },
  };
}

function plain(isRead = false): Outcome {
  const is = isRead ? 'right' : 'absent';
  return { is, isShown: false, what: 'all that is read', wanted: 'its own', got: 'its own' };
}
