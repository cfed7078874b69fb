import { attributeOf, get, parseJson } from '../dom';
import { parseCount } from '../numbers';
import { figureAt } from '../places';
import {
  always,
  code,
  data,
  type Figure,
  type KindStatement,
  onPage,
  type Seen,
  signedIn,
  sometimes,
} from '../statement';
import type { Page, PageMatch } from '../types';
import { addresses } from './address';
import { agreed } from './counts';

/** Tabs of a repository's head, in the React layout and the older one. */
const tabs = ['code', 'issues', 'pull-requests']
  .flatMap((id) => [`[data-tab-item="${id}"]`, `#${id}-tab`, `[data-tab-item$="${id}-tab"]`])
  .join();

/**
 * The repository that an address names, as `owner/name` in its own case, where a page of it is shown. Tabs
 * come first: a soft navigation replaces them with the content and may leave the metas of the head behind.
 */
function shownRepo({ document }: Page, { parts }: PageMatch): string | undefined {
  // The browser keeps this list: a page asks for it several times.
  const links = [...document.getElementsByTagName('nav')].flatMap((nav) => [...nav.querySelectorAll(tabs)]);
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

/** In full in its title, abbreviated in its text where it has none; "5k+" and the like are no figures. */
const counter = (selector: string) => [
  onPage<Figure>(`${selector}@title`, '2026-09'),
  onPage<Figure>(`${selector}:not([title])`, '2026-09'),
];
const link = (path: string) => `a[href="/{owner}/{name}/${path}" i]`;
const signIn = 'a[href$="return_to=%2F{owner}%2F{name}" i]';
const star = 'form[action="/{owner}/{name}/star" i], form[action="/{owner}/{name}/unstar" i]';
/** The buttons in the head say of which repository they are; one that may not be pressed is beside such. */
const starring = `:is(${star}, ${signIn})`;
const starred = '.js-toggler-container:is(.on, :not(:has([id="repo-stars-counter-star"])))';
const actions = `.pagehead-actions:has(${starring})`;
const forking = `:is(${link('fork')}, ${signIn}, ${actions} #fork-button:not([href]))`;
/** A tab, in the older layout, which is found at once, and the React one. */
const tab = (path: string, id: string) => [
  ...counter(`${link(path)} #${id}-repo-tab-count`),
  agreed(`${link(path)}[data-tab-item] > [data-component="counter"] > [aria-hidden="true"]`, '2026-03'),
];
/** A place in the sidebar: a page of one thing in the repository has none, and is not searched for it. */
const inSidebar = (where: string, seen: Seen) => {
  const place = onPage<Figure>(where, seen);
  return code(
    (scope) => (hasSidebar(scope.match) ? figureAt([place], scope)?.value : undefined),
    where,
    seen,
  );
};
/** A section of the sidebar: the counter stands beside its link, or in it. */
const section = (anchor: string) => [
  agreed(`${anchor} ~ [data-component="CounterLabel"]`, '2026-09', parseCount, hasSidebar),
  inSidebar(`${anchor} .Counter@title`, '2026-04'),
  inSidebar(`${anchor} .Counter:not([title])`, '2026-04'),
];
/** In the sidebar, where watchers may not be opened: the eye beside the link to who starred it. */
const eye = `:has(> * > ${link('stargazers')}) .octicon-eye ~ strong`;

/** A repository. Its tabs stand on all of its pages, the sidebar on the first one alone. */
export const repo: KindStatement = {
  examples: ['https://github.com/octo-org/lantern', 'https://github.com/octo-org/lantern/issues?q=is%3Aopen'],
  address: addresses.repo,
  key: '{owner}/{name}',
  ignoreCase: true,
  url: '/{owner}/{name}',
  root: (page, match) => (isOfRepo(page, match) ? page.document.documentElement : undefined),
  data: { shown: shownRepo, overview, subscription },
  title: [data('shown', '', '2026-04')],
  author: [data('shown', '', '2026-04', (name) => name.split('/')[0])],
  metrics: {
    stars: always(
      // For somebody signed in there are two, with and without their own star; one is hidden or left out.
      ...counter(`${starred} ${starring} #repo-stars-counter-unstar`),
      ...counter(`${starring} #repo-stars-counter-star`),
      data('overview', 'stars', '2026-09'),
      inSidebar(`${link('stargazers')} strong`, '2026-04'),
    ),
    forks: always(
      ...counter(`${forking} #repo-network-counter`),
      data('overview', 'forks', '2026-09'),
      inSidebar(`${link('forks')} strong`, '2026-04'),
    ),
    watchers: signedIn(
      'meta[name="user-login"]:not([content=""])',
      'repo-empty',
      ...counter(`${actions} #repo-notifications-counter`),
      data('subscription', 'watchersCount', '2026-09'),
      data('overview', 'watchers', '2026-09'),
      inSidebar(`${link('watchers')} strong`, '2026-04'),
      inSidebar(eye, '2026-09'),
    ),
    openIssues: sometimes('repo-overview', ...tab('issues', 'issues')),
    openPullRequests: sometimes('repo-overview', ...tab('pulls', 'pull-requests')),
    contributors: sometimes('repo', ...section(link('graphs/contributors'))),
    releases: sometimes('repo-empty', ...section(link('releases'))),
    dependents: sometimes('repo-empty', ...section('a[href^="/{owner}/{name}/network/dependents" i]')),
  },
  button: '.pagehead-actions',
};
