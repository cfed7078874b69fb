import { describe, expect, it } from 'vitest';
import { pages } from '../../numbers/pages/index';
import { tryPages } from '../../numbers/run';

const few = new Set(['plausible', 'hubspot', 'posthog', 'stripe', 'tabler']);

describe('npm run numbers, in short', () => {
  const trials = tryPages(
    pages.filter(({ name }) => few.has(name)),
    7,
  );

  it('tries enough', () => {
    expect(trials.length).toBeGreaterThan(few.size * 25);
  });

  it('reads no number wrong and none that is gone', () => {
    expect(
      trials.filter(({ outcome, survives }) => outcome === 'wrong' || (!survives && outcome !== 'refused')),
    ).toEqual([]);
  });

  it('reads nearly all that survive', () => {
    const surviving = trials.filter(({ survives }) => survives);
    expect(
      surviving.filter(({ outcome }) => outcome === 'read').length / surviving.length,
    ).toBeGreaterThanOrEqual(0.95);
  });
});
