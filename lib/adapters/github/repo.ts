import { attributeOf } from '../dom';
import { parseCount } from '../numbers';
import type { Found } from '../types';
import type { Kinds } from './kinds';
import { shownRepo } from './shown';

type Metric =
  | 'stars'
  | 'forks'
  | 'watchers'
  | 'openIssues'
  | 'openPullRequests'
  | 'contributors'
  | 'releases'
  | 'dependents';

/** Of each metric the places that show it: the exact ones before those that abbreviate. */
function placesOf(repo: string): Record<Metric, readonly string[]> {
  const link = (path: string) => `a[href="/${repo}/${path}" i]`;
  return {
    stars: [],
    forks: ['#repo-network-counter', `${link('forks')} strong`],
    watchers: ['#repo-notifications-counter', `${link('watchers')} strong`],
    openIssues: ['#issues-repo-tab-count'],
    openPullRequests: ['#pull-requests-repo-tab-count'],
    contributors: [`${link('graphs/contributors')} .Counter`],
    releases: [`${link('releases')} .Counter`],
    dependents: [`a[href^="/${repo}/network/dependents" i] .Counter`],
  };
}

/** The id of a repository as a subject. */
export function repoId(repo: string): string {
  return `github:repo:${repo.toLowerCase()}`;
}

/**
 * Reads the repository whose page, or a page of whose issues and the like, the document is. Its head shows most figures
 * on all of them.
 */
export function* readRepo(document: Document, key: string, role: 'page' | 'part'): Iterable<Found<Kinds>> {
  const repo = shownRepo(document) ?? key;
  const id = repoId(repo);
  yield {
    type: 'subject',
    role,
    id,
    kind: 'repo',
    url: `https://github.com/${repo}`,
    title: repo,
    author: repo.split('/')[0],
  };
  const stars = figureIn(starCounter(document));
  yield { type: 'hook', name: 'stars', ok: stars !== undefined };
  if (stars) yield { type: 'reading', subject: id, metric: 'stars', ...stars };
  for (const [metric, places] of Object.entries(placesOf(repo)) as [Metric, readonly string[]][]) {
    const figure = places.map((place) => figureIn(document.querySelector(place))).find((found) => found);
    if (figure) yield { type: 'reading', subject: id, metric, ...figure };
  }
}

/** The star count that is not hidden: there are two for somebody signed in, one with and one without their own star. */
function starCounter(document: Document): Element | null {
  const star = document.querySelector('#repo-stars-counter-star');
  const unstar = document.querySelector('#repo-stars-counter-unstar');
  const starred = unstar?.closest('.js-toggler-container')?.classList.contains('on');
  return starred ? unstar : (star ?? unstar);
}

/**
 * The figure that a counter shows: in full in its title, abbreviated in its text. A counter that says "Not available" or
 * is capped ("5,000+") shows none.
 */
function figureIn(counter: Element | null): { value: number; approximate?: boolean } | undefined {
  const count = parseCount(
    counter?.hasAttribute('title') ? counter.getAttribute('title') : counter?.textContent,
  );
  if (!count || count.value < 0) return undefined;
  return count.approximate ? { value: count.value, approximate: true } : { value: count.value };
}

/** The repository as the container of what the document shows. */
export function* readContainer(document: Document, key: string): Iterable<Found<Kinds>> {
  if (!key.startsWith('orgs/')) yield* readRepo(document, key.split('/').slice(0, 2).join('/'), 'part');
}

/** The id of the repository that a thing is in; undefined for an organisation's discussion. */
export function containerOf(key: string): string | undefined {
  return key.startsWith('orgs/') ? undefined : repoId(key.split('/').slice(0, 2).join('/'));
}

/** The login of the person that a link leads to. */
export function loginIn(root: ParentNode | null | undefined, selector: string): string | undefined {
  const href = root && attributeOf(root, selector, 'href');
  return /^(?:https:\/\/github\.com)?\/(?:apps\/)?([^/?#]+)$/.exec(href ?? '')?.[1];
}
