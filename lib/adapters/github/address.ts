import type { Adapter, PageMatch } from '../types';
import type { Kinds } from './kinds';

const origin = 'https://github.com';
const login = /^[a-z\d](?:[a-z\d-]{0,38})$/i;
const repoName = /^[\w.-]{1,100}$/;

/** First path segments that are GitHub's own, not an account's. */
const reserved = new Set(
  `about account advisories apps blog business codespaces collections contact copilot customer-stories dashboard
  discussions edu education enterprise events explore features feed home issues join login logout marketplace
  maintenance mcp mobile models new newsroom notifications open-source organizations orgs partners password_reset
  premium-support pricing projects pulls readme repos resources search security sessions settings signup site
  solutions sponsors stars team teams topics trending users watching why-github`.split(/\s+/),
);

/** Pages of a repository that show the repository itself, not a thing in it. */
const views = new Set(
  `actions activity branches discussions forks graphs issues labels milestones network packages projects pulls pulse
  releases security stargazers tags tree watchers`.split(/\s+/),
);

const numbered: Readonly<Record<string, [keyof Kinds, string]>> = {
  issues: ['issue', 'issues'],
  pull: ['pull', 'pull'],
  discussions: ['discussion', 'discussions'],
};

export const examples: Adapter<Kinds>['examples'] = {
  repo: [`${origin}/octo-org/lantern`, `${origin}/octo-org/lantern/issues?q=is%3Aopen`],
  issue: [`${origin}/octo-org/lantern/issues/7`],
  pull: [`${origin}/octo-org/lantern/pull/8`, `${origin}/octo-org/lantern/pull/8/files`],
  discussion: [`${origin}/octo-org/lantern/discussions/9`, `${origin}/orgs/octo-org/discussions/9`],
  release: [`${origin}/octo-org/lantern/releases/tag/v1.0.0`],
  profile: [`${origin}/octocat`, `${origin}/orgs/octo-org`],
};

/** What an address is about; the key is in lower case, for GitHub ignores it. */
export function matchUrl({ pathname }: URL): PageMatch<Kinds> | undefined {
  const [owner = '', name = '', view, ...rest] = pathname.split('/').filter(Boolean);
  if (owner === 'orgs') return matchOrganisation(name, view, rest[0]);
  if (!login.test(owner) || reserved.has(owner.toLowerCase())) return undefined;
  if (!name) return matchOf('profile', owner, owner);
  if (!repoName.test(name)) return undefined;
  const repo = `${owner}/${name}`;
  if (view === undefined) return matchOf('repo', repo, repo);
  const [kind, path] = (Object.hasOwn(numbered, view) && numbered[view]) || [];
  if (kind && isNumber(rest[0])) return matchOf(kind, `${repo}/${rest[0]}`, `${repo}/${path}/${rest[0]}`);
  if (view === 'releases' && rest[0] === 'tag' && rest.length > 1) return matchRelease(repo, rest.slice(1));
  return views.has(view) ? matchOf('repo', repo, repo) : undefined;
}

function matchOrganisation(name: string, view?: string, number?: string): PageMatch<Kinds> | undefined {
  if (!login.test(name)) return undefined;
  if (view === undefined) return matchOf('profile', name, name);
  // An organisation's discussions are kept by one of its repositories; the address does not say which.
  return view === 'discussions' && isNumber(number)
    ? matchOf('discussion', `orgs/${name}/${number}`, `orgs/${name}/discussions/${number}`)
    : undefined;
}

function matchRelease(repo: string, tag: readonly string[]): PageMatch<Kinds> {
  const name = tag.join('/');
  return {
    ...matchOf('release', repo, `${repo}/releases/tag/${name}`),
    key: `${repo.toLowerCase()}/${decode(name)}`,
  };
}

/** Tags are the one part of a key whose case counts. */
export function decode(tag: string): string {
  try {
    return decodeURIComponent(tag);
  } catch {
    return tag;
  }
}

const isNumber = (part: string | undefined) => /^[1-9]\d{0,9}$/.test(part ?? '');

function matchOf(kind: keyof Kinds, key: string, path: string): PageMatch<Kinds> {
  return { kind, key: key.toLowerCase(), url: `${origin}/${path}` };
}
