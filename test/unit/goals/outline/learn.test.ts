import { describe, expect, it } from 'vitest';
import { type ComparedSubject, learnFrom, type PastChoice } from '../../../../lib/goals/outline/learn';

const subject: ComparedSubject = {
  id: 'discord:message:1/2/3',
  platform: 'discord',
  kind: 'message',
  container: 'discord:channel:1/2',
  author: 'ada',
  labels: ['help', 'docs'],
};
const elsewhere: ComparedSubject = { platform: 'discord', kind: 'thread' };
const chosen = (some: Partial<ComparedSubject>, isRejected = false): PastChoice => ({
  keyResult: 'k',
  subject: { ...elsewhere, ...some },
  isRejected,
});

describe('learnFrom', () => {
  it.each<[string, Partial<ComparedSubject>]>([
    ['subject', { id: 'discord:message:1/2/3' }],
    ['container', { container: 'discord:channel:1/2' }],
    ['author', { author: 'ada' }],
    ['label', { labels: ['docs', 'other'] }],
    ['kind', { kind: 'message' }],
  ])('names the %s as the reason, with the number of choices', (feature, some) => {
    const { likeness, reason } = learnFrom(subject, [chosen(some), chosen(some), chosen({})]);
    expect(reason).toEqual({ feature, count: 2 });
    expect(likeness).toBeGreaterThan(0);
  });

  it('takes the weightiest feature as the reason, and each outweighs all after it', () => {
    const one = (some: Partial<ComparedSubject>) => learnFrom(subject, [chosen(some)]).likeness;
    const after = { author: 'ada', labels: ['help'], kind: 'message' };
    expect(one({ container: 'discord:channel:1/2' })).toBeGreaterThan(one(after));
    expect(one({ author: 'ada' })).toBeGreaterThan(one({ labels: ['help'], kind: 'message' }));
    expect(one({ labels: ['help'] })).toBeGreaterThan(one({ kind: 'message' }));
    expect(learnFrom(subject, [chosen({ ...after })]).reason?.feature).toBe('author');
  });

  it('learns from corrections: what was taken back more often than chosen speaks against it', () => {
    const there = { container: 'discord:channel:1/2' };
    expect(learnFrom(subject, [chosen(there, true)]).likeness).toBeLessThan(0);
    expect(learnFrom(subject, [chosen(there, true), chosen(there)])).toEqual({
      likeness: 0,
      reason: undefined,
    });
    const { reason } = learnFrom(subject, [chosen(there), chosen(there), chosen(there, true)]);
    expect(reason).toEqual({ feature: 'container', count: 1 });
  });

  it('knows nothing without choices, and nothing of another platform or of what both lack', () => {
    const nothing = { likeness: 0, reason: undefined };
    expect(learnFrom(subject, [])).toEqual(nothing);
    expect(learnFrom(subject, [chosen({ ...subject, platform: 'slack' })])).toEqual(nothing);
    expect(learnFrom({ platform: 'discord', kind: 'message' }, [chosen({})])).toEqual(nothing);
  });
});
