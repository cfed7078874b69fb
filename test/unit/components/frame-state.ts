import type { FrameState } from '../../../lib/messages/overlay';

/** What the frame of a page gets of which nothing is known yet. */
export const emptyFrame: FrameState = {
  ...{ view: 'card', language: null, title: 'Lantern', quote: '' },
  target: { url: 'https://github.com/octo-org/lantern', title: 'Lantern' },
  ...{ choices: [], objectives: [], tags: [], byRule: [], byItems: [], manual: [] },
};

/** A tag as its card shows it. */
export const frameTag = {
  ...{ id: 't1', keyResultTitle: '36 people', isClosed: false, at: '2026-09-01T10:00:00Z' },
  ...{ author: 'me', note: '' },
};
