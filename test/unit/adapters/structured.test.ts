import { expect, test } from 'vitest';
import { interactions } from '../../../lib/adapters/structured';

const count = (interactionType: unknown, userInteractionCount: unknown) => ({
  '@type': 'InteractionCounter',
  interactionType,
  userInteractionCount,
});

test('of two different counts of one kind none is read, of two equal ones one', () => {
  const statistics = [
    count('https://schema.org/ShareAction', 1203),
    count({ '@type': 'http://schema.org/ShareAction' }, 78),
    count('https://schema.org/LikeAction', 12),
    count('LikeAction', '12'),
    count('CommentAction', '5+'),
  ];
  expect(interactions({ interactionStatistic: statistics })).toEqual({
    ShareAction: Number.NaN,
    LikeAction: 12,
  });
});
