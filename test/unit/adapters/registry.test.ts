import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kindWords } from '../../../components/ui/kind-name';
import { adapterFor, identify } from '../../../lib/adapters/identify';
import { adapters } from '../../../lib/adapters/registry';
import { samplePages } from '../../sites/sites';
import { samples, sidecar } from './samples';
import { pageOf, read } from './support';

const folders = (path: string) =>
  readdirSync(new URL(path, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

describe('the registry', () => {
  test('has a line for each folder of adapters and of sample pages, and no other', () => {
    const ids = adapters.map((a) => a.id).sort();
    expect(folders('../../../lib/adapters')).toEqual(ids);
    expect(folders('../../fixtures')).toEqual(ids);
  });

  test('asks for origins and not for paths, for soft navigation is routed inside', () => {
    for (const match of adapters.flatMap((a) => a.matches))
      expect(match).toMatch(/^https:\/\/(\*\.)?[^/*]+\/\*$/);
  });
});

const examples = adapters.flatMap((adapter) =>
  Object.entries(adapter.statement.kinds).flatMap(([kind, { examples: urls }]) =>
    urls.map((url) => ({ platform: adapter.id, kind, url })),
  ),
);

describe('examples', () => {
  test.each(examples)('$url is a $kind of $platform, and of no other', ({ platform, kind, url }) => {
    const matching = adapters.flatMap((a) => {
      const isOwn = a === adapterFor(new URL(url), platform);
      const match = isOwn ? a.matchUrl(new URL(url)) : undefined;
      return match ? [{ platform: a.id, kind: match.kind }] : [];
    });
    // Which kind a page of the web is, only the page tells.
    expect(matching).toEqual([{ platform, kind: platform === 'web' ? 'page' : kind }]);
  });

  // The address of a thread is that of a channel: only the page tells them apart.
  const telling = examples.filter((e) => e.kind !== 'thread');
  test.each(telling)('the canonical address of $url is of the same subject', ({ url }) => {
    const subject = identify(new URL(url));
    expect(identify(new URL(subject.url))).toEqual(subject);
  });

  test.each(adapters)('$id has one for each of its kinds and its list', ({ statement: { kinds, list } }) => {
    for (const [kind, { examples: urls }] of Object.entries(kinds)) {
      expect(urls.length, kind).toBeGreaterThan(0);
      expect(kindWords, kind).toHaveProperty(kind);
    }
    for (const url of list?.examples ?? []) expect(list?.path.test(new URL(url).pathname), url).toBe(true);
  });
});

test('each sample page has an address of its own, for tests serve it there', () => {
  const urls = samples.map(({ name }) => sidecar<{ url: string }>(name).url);
  expect(urls.filter((url, at) => urls.indexOf(url) !== at)).toEqual([]);
});

describe('live pages', () => {
  const live = adapters.flatMap(({ id }) =>
    readFileSync(new URL(`../../fixtures/${id}/live.txt`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('https:'))
      .map((url) => ({ id, url })),
  );
  test.each(live)('$url, which npm run drift visits, is of $id', ({ id, url }) => {
    expect(identify(new URL(url), id).platform).toBe(id);
  });
});

describe('identify', () => {
  test('a page that no adapter reads is a page of the web, by its host and path', () => {
    expect(identify(new URL('https://example.org/a/b/?q=1#x'))).toEqual({
      id: 'web:page:example.org/a/b',
      platform: 'web',
      kind: 'page',
      url: 'https://example.org/a/b/',
    });
  });

  test('pages of a site that are about nothing are pages of the web', () => {
    for (const url of [
      'https://github.com/trending',
      'https://dev.to/',
      'https://discord.com/channels/@me/1070000000000000001',
    ])
      expect(identify(new URL(url)).platform).toBe('web');
  });
});

describe('people', () => {
  const pages = [...samplePages].flatMap(([url, html]) => {
    const adapter = adapterFor(new URL(url));
    return adapter ? [{ url, found: read(adapter.id, pageOf(url, html)) ?? [] }] : [];
  });

  test.each(pages)(
    'the events of $url name who did them as actor alone, for that is what gets hashed',
    ({ found }) => {
      const handles = new Set(found.flatMap((f) => (f.type === 'event' && f.actor ? [f.actor] : [])));
      for (const event of found)
        if (event.type === 'event')
          for (const handle of handles)
            expect(`${event.id} ${event.url?.split('#')[1] ?? ''}`).not.toContain(handle);
      for (const event of found)
        if (event.type === 'event' && event.url) expect(event.url).not.toMatch(/\/comment\//);
    },
  );
});
