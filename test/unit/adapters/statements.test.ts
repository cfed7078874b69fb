import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fillSelector } from '../../../lib/adapters/address';
import { metricsByKind } from '../../../lib/adapters/metrics-by-kind';
import { adapters } from '../../../lib/adapters/registry';
import type { Place } from '../../../lib/adapters/statement';
import type { Page, PageMatch } from '../../../lib/adapters/types';
import { metricsOf, samples, shown } from './samples';
import { fixture, misses, read } from './support';

const ownReadings = (name: string) => {
  const found = read(name.split('/')[0] ?? '', fixture(name)) ?? [];
  const own = found.find((f) => f.type === 'subject' && f.role === 'page');
  return found.flatMap((f) =>
    f.type === 'reading' && own && 'id' in own && f.subject === own.id ? [f] : [],
  );
};
const kinds = adapters.flatMap((adapter) =>
  Object.entries(adapter.statement.kinds).map(([kind, stated]) => ({
    adapter,
    id: adapter.id,
    kind,
    stated,
  })),
);
const ofKind = (id: string, kind: string) => samples.filter((s) => s.adapter.id === id && s.kind === kind);

test('an address has the text for which it is looked at first', () => {
  const held = kinds.flatMap(({ stated }) => stated.address.filter(({ holds }) => holds));
  expect(held.length).toBeGreaterThan(5);
  for (const { path, holds = '' } of held) {
    const source = path.source.replaceAll('\\/', '/');
    expect(source).toContain(holds);
    // Not as one of several.
    expect(source.split(holds)[0]?.replaceAll('(?:', '')).not.toContain('|');
  }
});

describe('how regularly a metric is shown', () => {
  const metrics = kinds.flatMap(({ id, kind, stated }) =>
    metricsOf(stated).map(([metric, { shown: how, where, absentIn }]) => ({
      id,
      kind,
      metric,
      how,
      where,
      absentIn,
    })),
  );

  test.each(metrics.filter((m) => m.how !== 'always'))(
    '$id $kind $metric is $how: absent in $absentIn',
    ({ id, kind, metric, absentIn }) => {
      const page = ofKind(id, kind).find((s) => s.file === absentIn);
      expect(page, `test/fixtures/${id}/${absentIn} shows no ${kind}`).toBeDefined();
      const read = ownReadings(`${id}/${absentIn}`).map((r) => r.metric);
      expect(read).not.toContain(metric);
    },
  );

  test.each(metrics.filter((m) => m.how !== 'always' && m.where !== undefined))(
    '$id $kind $metric is not missed in $absentIn',
    ({ id, metric, absentIn }) => {
      expect(misses(read(id, fixture(`${id}/${absentIn}`)))).not.toContain(metric);
    },
  );

  test.each(metrics.filter((m) => m.how === 'always'))(
    '$id $kind $metric is on every sample page of its kind',
    ({ id, kind, metric }) => {
      for (const { name } of ofKind(id, kind))
        expect(
          ownReadings(name).map((r) => r.metric),
          name,
        ).toContain(metric);
    },
  );
});

describe('what an item is called', () => {
  const items = kinds.flatMap(({ id, kind, stated }) =>
    (stated.items ?? []).flatMap(({ eventId = '{item}', url }) =>
      [eventId, url].flatMap((template) => (typeof template === 'string' ? [{ id, kind, template }] : [])),
    ),
  );

  test.each(items)('$id $kind: $template ends in what the platform calls it', ({ template }) => {
    expect(template.split('{item}')).toEqual([expect.anything(), '']);
  });
});

const digits = /\p{Nd}/gu;

/** Takes the digits from the texts in an element, and those of one attribute of it. */
function stripElement(element: Element, attribute: string | undefined): void {
  if (attribute) element.removeAttribute(attribute);
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* text */);
  while (walker.nextNode())
    walker.currentNode.nodeValue = walker.currentNode.nodeValue?.replace(digits, '') ?? '';
}

/** Takes a number from what a page embeds. */
function stripData({ document }: Page, value: number): void {
  const stated = new RegExp(`:(\\s*)(?:\\\\?")?${value}\\b(?:\\\\?")?`, 'g');
  for (const script of document.querySelectorAll('script:not([src])'))
    script.textContent = script.textContent?.replace(stated, ':$1null') ?? '';
  for (const element of document.querySelectorAll('[content], [data-preloaded]'))
    for (const name of ['content', 'data-preloaded']) {
      const held = element.getAttribute(name);
      if (held === String(value)) element.removeAttribute(name);
      else if (held) element.setAttribute(name, held.replace(stated, ':$1null'));
    }
}

/** Takes from a page the figure that stands in a place. */
function strip(page: Page, { parts }: PageMatch, root: string, place: Place<unknown>, value: number): void {
  if (place.in === 'address') return;
  if (place.in === 'data') {
    stripData(page, value);
    return;
  }
  const where =
    place.in === 'code' ? place.watch.split(/,\s*/) : [`${place.selector}@${place.attribute ?? ''}`];
  for (const one of where) {
    const [, selector = '', attribute] = /^(.*?)(?:@([\w:-]*))?$/s.exec(one) ?? [];
    const template = selector || root;
    if (!template) continue;
    for (const element of page.document.querySelectorAll(fillSelector(template, parts)))
      stripElement(element, attribute);
  }
}

describe('figures stripped from a sample page', () => {
  const expected = samples.flatMap((sample) => {
    const page = fixture(sample.name);
    const { stated } = shown(sample.adapter, page) ?? {};
    return (stated ? metricsOf(stated) : []).flatMap(([metric, { shown: how, where, places }]) => {
      const root = typeof stated?.root === 'string' ? stated.root : '';
      const value = ownReadings(sample.name).find((r) => r.metric === metric)?.value;
      const isExpected = how === 'always' || (where !== undefined && value !== undefined);
      return isExpected ? [{ ...sample, metric, where, places, root, value: value ?? Number.NaN }] : [];
    });
  });

  test.each(expected)('$name: $metric is missed', ({ adapter, name, metric, where, places, root, value }) => {
    const page = fixture(name);
    const { match } = shown(adapter, page) ?? {};
    for (const place of places) if (match) strip(page, match, root, place, value);
    // What was stripped may be what tells that the page shows it.
    if (where && match && !page.document.querySelector(fillSelector(where, match.parts))) return;
    const found = read(adapter.id, page) ?? [];
    const isMissed = found.some((f) => f.type === 'hook' && f.name === metric && !f.ok);
    expect(isMissed, JSON.stringify(found.filter((f) => f.type !== 'event'))).toBe(true);
  });
});

describe('a statement', () => {
  test.each(kinds)('$id $kind says where a tag button may sit', ({ stated }) => {
    expect(stated.button).toMatch(/\S/);
    for (const item of stated.items ?? []) if (item.event) expect(item.button, item.each).toMatch(/\S/);
  });

  const places = kinds.flatMap(({ id, kind, stated }) =>
    metricsOf(stated).map(([metric, { places }]) => ({ id, kind, metric, places })),
  );
  test.each(places)('$id $kind $metric has the newest places first', ({ places: of }) => {
    expect(of.length).toBeGreaterThan(0);
    for (const { seen } of of) expect(seen).toMatch(/^(?:20\d\d-(?:0[1-9]|1[0-2])|docs)$/);
  });
});

describe('the size of an adapter', () => {
  const root = new URL('../../../lib/adapters/', import.meta.url);
  const lines = adapters.map(({ id }) => {
    const files = readdirSync(new URL(`${id}/`, root));
    const text = files.flatMap((file) =>
      readFileSync(new URL(`${id}/${file}`, root), 'utf8')
        .trimEnd()
        .split('\n'),
    );
    return { id, count: text.length, longest: Math.max(...text.map((line) => line.length)) };
  });
  const sorted = lines.map((l) => l.count).sort((a, b) => a - b);

  test('the smallest has fewer than 40 lines, the median fewer than 80', () => {
    expect(sorted[0]).toBeLessThan(40);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
  });

  test.each(lines)('$id has no line over 110 characters', ({ longest }) => {
    expect(longest).toBeLessThanOrEqual(110);
  });
});

/** DESIGN's kinds and metrics, which other tools know. */
const known = {
  github: {
    repo: 'stars forks watchers openIssues openPullRequests contributors releases dependents',
    issue: 'comments participants reactions upvotes',
    pull: 'comments participants reactions upvotes',
    discussion: 'comments participants reactions upvotes',
    profile: 'followers',
  },
  forem: { article: 'reactions comments views bookmarks', profile: 'followers posts' },
  discord: { server: 'members online', channel: '', thread: 'messages', message: 'reactions replies' },
  discourse: { topic: 'replies views likes participants', profile: '' },
  stackexchange: { question: 'score answers views', answer: 'score' },
  reddit: { post: 'score comments', community: 'members online' },
  hackernews: { post: 'points comments' },
  lobsters: { post: 'score comments' },
  lemmy: { post: 'score comments' },
  youtube: { video: 'views likes comments', channel: 'subscribers' },
  mastodon: { post: 'replies boosts quotes favourites', profile: 'followers' },
  bluesky: { post: 'replies reposts likes quotes bookmarks', profile: 'followers' },
  x: { post: 'replies reposts likes bookmarks views', profile: 'followers' },
  linkedin: {
    article: 'reactions comments reposts',
    post: 'reactions comments reposts',
    profile: 'followers',
  },
  medium: { article: 'claps responses' },
  hashnode: { article: 'reactions comments views' },
  slack: { channel: '', message: 'reactions replies' },
  npm: { package: 'weeklyDownloads dependents versions' },
} as const;

test.each(Object.entries(known))(
  '%s knows the kinds and metrics that other tools rely on',
  (id, expected) => {
    const adapter = adapters.find((a) => a.id === id);
    for (const [kind, metrics] of Object.entries(expected)) {
      const kinds = adapter ? metricsByKind(adapter.statement) : {};
      expect(Object.keys(kinds)).toContain(kind);
      // A metric that no page shows reliably may be left out; none may have another name.
      const other = kinds[kind]?.filter((metric) => !metrics.split(' ').includes(metric));
      expect(other, kind).toEqual([]);
    }
  },
);
