import type { Random } from './chance.ts';
import type { Trial } from './trial.ts';

/** Groups of which one page has many different trials. */
const weights: Readonly<Record<string, number>> = { language: 3, number: 3, 'left over': 3, decoy: 2 };

/** Some of a page's trials, of every group its share: those that a smaller group does not need go to the others. */
export function chosen(trials: readonly Trial[], limit: number, random: Random): Trial[] {
  const groups = [...Map.groupBy(random.shuffled(trials), ({ group }) => group)];
  const most = Math.min(Math.floor(limit), trials.length);
  const taken: Trial[] = [];
  while (taken.length < most)
    for (const [group, left] of groups)
      taken.push(...left.splice(0, Math.min(weights[group] ?? 1, most - taken.length)));
  return taken;
}
