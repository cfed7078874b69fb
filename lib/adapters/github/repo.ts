import { attributeOf, get, parseJson } from '../dom';
import { type Count, parseCount } from '../numbers';
import {
  always,
  code,
  data,
  type KindStatement,
  type Place,
  type Scope,
  type Seen,
  signedIn,
  sometimes,
} from '../statement';
import type { Page, PageMatch } from '../types';
import { addresses } from './address';
import { agreed, countIn } from './counts';

/** Tabs of a repository's head, in the React layout and the older one. */
const tabs = ['code', 'issues', 'pull-requests']
  .flatMap((id) => [`[data-tab-item="${id}"]`, `#${id}-tab`, `[data-tab-item$="${id}-tab"]`])
  .join();

/**
 * The repository that an address names, as `owner/name` in its own case, where a page of it is shown. Tabs
 * come first: a soft navigation replaces them with the content and may leave the metas of the head behind.
 */
function shownRepo({ document }: Page, { parts }: PageMatch): string | undefined {
  const links = [...document.querySelectorAll('nav')].flatMap((nav) => [...nav.querySelectorAll(tabs)]);
  const named = links.map(
    (tab) => /^(?:https:\/\/[^/]+)?\/([^/]+\/[^/?#]+)/.exec(tab.getAttribute('href') ?? '')?.[1],
  );
  const meta = 'meta[name="octolytics-dimension-repository_nwo"]';
  const shown = links.length ? named : [attributeOf(document, meta, 'content')];
  return shown.find((name) => name?.toLowerCase() === nameOf(parts));
}

/** Whether a page of the repository that an address names is shown. */
export function isOfRepo(page: Page, match: PageMatch): boolean {
  return shownRepo(page, match) !== undefined;
}

/** `owner/name`, in lower case: GitHub ignores it. */
export function nameOf({ owner, name }: PageMatch['parts']): string {
  return `${owner}/${name}`.toLowerCase();
}

function hasSidebar({ parts }: PageMatch): boolean {
  return parts['number'] === undefined && parts['tag'] === undefined;
}

/** What the overview was served with. */
function overview({ document }: Page, match: PageMatch): unknown {
  if (!hasSidebar(match)) return undefined;
  const script = 'react-app[app-name="code-view"] script[data-target="react-app.embeddedData"]';
  const text = document.querySelector(script)?.textContent ?? '';
  if (!/"(?:watchers?|stargazer)Count":/.test(text)) return undefined;
  const payload = get(parseJson(text), 'payload');
  const about = get(payload, 'sidebarAbout');
  const repo = get(about, 'repo') ?? get(payload, 'codeViewLayoutRoute', 'repo') ?? get(payload, 'repo');
  if (`${get(repo, 'ownerLogin')}/${get(repo, 'name')}`.toLowerCase() !== nameOf(match.parts))
    return undefined;
  return {
    stars: get(about, 'stargazerCount'),
    forks: get(about, 'forksCount'),
    // It has stood in several places.
    watchers: Number(/"watchers?Count":(\d+)/.exec(text)?.[1]),
  };
}

/** What the button for watching was served with. */
function subscription({ document }: Page, match: PageMatch): unknown {
  if (!hasSidebar(match)) return undefined;
  const script = 'react-partial[partial-name="notifications-subscriptions-menu"] script';
  const props = get(parseJson(document.querySelector(script)?.textContent), 'props');
  return String(get(props, 'repositoryName')).toLowerCase() === nameOf(match.parts) ? props : undefined;
}

/** What leads somewhere. */
const holders = 'a[href], form';

/** Whether what stands in a link or a form leads to a page of the repository, or to the sign-in before it. */
function leadsTo(element: Element, { parts }: PageMatch, ...pages: readonly string[]): boolean {
  const holder = element.closest(holders);
  const address = (holder?.getAttribute('href') ?? holder?.getAttribute('action'))?.toLowerCase();
  const name = nameOf(parts);
  const isSignIn = address?.endsWith(`return_to=%2f${name.replace('/', '%2f')}`);
  return isSignIn || pages.some((page) => address === `/${name}/${page}`);
}

const isStar = (element: Element, match: PageMatch) => leadsTo(element, match, 'star', 'unstar');

/** For somebody signed in there are two, with and without their own star; one is hidden or left out. */
function isStarred(counter: Element): boolean {
  const toggler = counter.closest('.js-toggler-container');
  if (!toggler) return false;
  return toggler.matches('.on') || !toggler.querySelector('[id="repo-stars-counter-star"]');
}

/** The buttons in the head say of which repository they are; one that may not be pressed is beside such. */
function isInHead(counter: Element, match: PageMatch): boolean {
  const buttons = counter.closest('.pagehead-actions')?.querySelectorAll(holders) ?? [];
  return [...buttons].some((button) => isStar(button, match));
}

/** A button that may not be pressed leads nowhere. */
const isFork = (counter: Element, match: PageMatch) =>
  leadsTo(counter, match, 'fork') || (!counter.closest(holders) && isInHead(counter, match));

/**
 * A counter in the head of a repository's pages. The browser has it at once by its id alone; whose it is,
 * what stands around it tells.
 */
function counter(id: string, isOwn: (counter: Element, match: PageMatch) => boolean): Place<Count> {
  const find = ({ page, match, language }: Scope) => {
    const all = [...page.document.querySelectorAll(`#${id}`)].filter((one) => isOwn(one, match));
    return countIn(all, language);
  };
  return code(find, `#${id}, #${id}@title`, '2026-09');
}

const link = (path: string) => `a[href="/{owner}/{name}/${path}" i]`;
/** A tab, in the older layout and the React one. */
const tab = (path: string, id: string) => [
  counter(`${id}-repo-tab-count`, (one, match) => leadsTo(one, match, path)),
  agreed(`${link(path)}[data-tab-item] > [data-component="counter"] > [aria-hidden="true"]`, '2026-03'),
];

const label = '[data-component="CounterLabel"]';

/**
 * A count in or beside a link in the sidebar, which a page of one thing in the repository does not have. The
 * link is found first: the like of what stands there stands all over a long page.
 */
function atLink(to: string, seen: Seen): Place<Count> {
  const find = ({ page, match, language, selector }: Scope) => {
    if (!hasSidebar(match)) return undefined;
    const { document } = page;
    const inSidebar = document.querySelector('.BorderGrid')?.querySelectorAll(selector(to));
    const links = [...(inSidebar?.length ? inSidebar : document.querySelectorAll(selector(to)))];
    const counters = links.flatMap((one) => [
      ...one.querySelectorAll('.Counter, strong'),
      ...(one.parentElement?.querySelectorAll(`:scope > ${label}`) ?? []),
    ]);
    return countIn(counters, language);
  };
  return code(find, `${to} ~ ${label}, ${to} *, ${to} *@title`, seen);
}

/** In the sidebar, where watchers may not be opened: the eye beside the link to who starred it. */
const eye = `:has(> * > ${link('stargazers')}) .octicon-eye ~ strong`;

/** A repository. Its tabs stand on all of its pages, the sidebar on the first one alone. */
export const repo: KindStatement = {
  examples: ['https://github.com/octo-org/lantern', 'https://github.com/octo-org/lantern/issues?q=is%3Aopen'],
  address: addresses.repo,
  key: '{owner}/{name}',
  ignoreCase: true,
  url: '/{owner}/{name}',
  // Where it is shown beside what is in it, that has been found to be of it.
  root: (page, match) =>
    !hasSidebar(match) || isOfRepo(page, match) ? page.document.documentElement : undefined,
  data: { shown: shownRepo, overview, subscription },
  title: [data('shown', '', '2026-04')],
  author: [data('shown', '', '2026-04', (name) => name.split('/')[0])],
  metrics: {
    stars: always(
      counter('repo-stars-counter-unstar', (one, match) => isStarred(one) && isStar(one, match)),
      counter('repo-stars-counter-star', isStar),
      data('overview', 'stars', '2026-09'),
      atLink(link('stargazers'), '2026-04'),
    ),
    forks: always(
      counter('repo-network-counter', isFork),
      data('overview', 'forks', '2026-09'),
      atLink(link('forks'), '2026-04'),
    ),
    watchers: signedIn(
      'meta[name="user-login"]:not([content=""])',
      'repo-empty',
      counter('repo-notifications-counter', isInHead),
      data('subscription', 'watchersCount', '2026-09'),
      data('overview', 'watchers', '2026-09'),
      atLink(link('watchers'), '2026-04'),
      agreed(eye, '2026-09', parseCount, hasSidebar),
    ),
    openIssues: sometimes('repo-overview', ...tab('issues', 'issues')),
    openPullRequests: sometimes('repo-overview', ...tab('pulls', 'pull-requests')),
    contributors: sometimes('repo', atLink(link('graphs/contributors'), '2026-09')),
    releases: sometimes('repo-empty', atLink(link('releases'), '2026-09')),
    dependents: sometimes('repo-empty', atLink('a[href^="/{owner}/{name}/network/dependents" i]', '2026-09')),
  },
  button: '.pagehead-actions',
};
