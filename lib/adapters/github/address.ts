const login = String.raw`[^\W_][a-zA-Z\d-]{0,38}`;
const repo = String.raw`(?<owner>${login})/(?<name>[\w.-]{1,100})`;
const number = String.raw`(?<number>[1-9]\d{0,9})(?:/|$)`;
const path = (pattern: string, holds?: string) => ({ path: new RegExp(`^/${pattern}`), holds });

/** Pages of a repository that show the repository itself, not a thing in it. */
const views =
  'actions|activity|branches|discussions|forks|graphs|issues|labels|milestones|network|packages|' +
  'projects|pulls|pulse|releases|security|stargazers|tags|tree|watchers';

/** First path segments that are GitHub's own, not an account's. */
export const reserved = `
  about account advisories apps blog business codespaces collections contact copilot customer-stories
  dashboard discussions edu education enterprise events explore features feed home issues join login logout
  marketplace maintenance mcp mobile models new newsroom notifications open-source organizations orgs
  partners password_reset premium-support pricing projects pulls readme repos resources search security
  sessions settings signup site solutions sponsors stars team teams topics trending users watching why-
  github
`.trim();

/** The addresses of each kind. A group `view` names a page that shows a part of the subject. */
export const addresses = {
  issue: [path(`${repo}/issues/${number}`, '/issues/')],
  pull: [path(String.raw`${repo}/pull/${number}(?<view>\w+)?`, '/pull/')],
  // An organisation's discussions are kept by one of its repositories; the address does not say which.
  discussion: [
    path(`(?<place>orgs/(?<org>${login}))/discussions/${number}`, 'orgs/'),
    path(`(?<place>${repo})/discussions/${number}`, '/discussions/'),
  ],
  release: [path(`${repo}/releases/tag/(?<tag>.+?)/*$`, '/releases/tag/')],
  repo: [path(`${repo}/?$`), path(`${repo}/(?<view>${views})(?:/|$)`)],
  profile: [path(`(?<login>${login})/?$`), path(`orgs/(?<login>${login})/?$`, 'orgs/')],
};
