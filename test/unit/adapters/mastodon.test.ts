import { expect, test } from 'vitest';
import { fixture, read, subjects } from './support';

const id = 'mastodon:post:social.lantern.example/112204512204512204';

/** The title of the sample's post, after a change to where its words stand. */
function titleAfter(change: (words: Element | null | undefined) => void): string | undefined {
  const page = fixture('mastodon/post');
  change(page.document.querySelector('.detailed-status .status__content__text'));
  return subjects(read('mastodon', page))[id]?.title;
}

test('a post without words is called by who wrote it', () => {
  expect(titleAfter((words) => words?.replaceChildren())).toBe('@ada@social.lantern.example');
});

test('a post whose words are not drawn yet has no title', () => {
  expect(titleAfter((words) => words?.remove())).toBeFalsy();
});
