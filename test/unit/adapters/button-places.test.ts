import { expect, test } from 'vitest';
import { samples, shown } from './samples';
import { adapterNamed, fixture } from './support';

/** Of these no page with a heading was seen, signed out as they were captured. */
const unseen: ReadonlySet<string> = new Set(['linkedin:post']);

const kinds = [...Map.groupBy(samples, ({ adapter, kind }) => `${adapter.id}:${kind}`)].filter(
  ([name, [first]]) => {
    const [id = '', kind = ''] = name.split(':');
    return first && !unseen.has(name) && adapterNamed(id).statement.kinds[kind]?.button;
  },
);

test.each(kinds)('the tag button of a page of %s has its place on a sample page', (_kind, all) => {
  const places = all.map(({ adapter, name }) => {
    const page = fixture(name);
    const button = shown(adapter, page)?.view.button;
    return button && page.document.querySelector(button);
  });
  expect(places.some(Boolean)).toBe(true);
});
