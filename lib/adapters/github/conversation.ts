import { decoded } from '../address';
import { fold } from '../dom';
import { at, code, type ItemStatement, type Scope } from '../statement';
import type { Page, PageMatch } from '../types';
import { isOfRepo, nameOf } from './repo';

const titles = '[data-testid="issue-title"], .js-issue-title, .markdown-title';
/** What a conversation says of itself: links and addresses with its path. */
const reactIdentity = '[data-testid="issue-body-header-link"]';
const identity = [
  // Few elements have such an attribute, and only those are compared.
  '[data-url]:is(.js-comment-container, [id^="discussion"], #partial-discussion-sidebar)',
  '.gh-header-meta a[href*="/discussions/categories/"]',
];
/** The same in the tabs of a pull request. */
const pullTabs = ['[role="tablist"] a[href*="/pull/"]', '.tabnav a[href*="/pull/"]'];
const path = /\/([^/]+)\/([^/]+)\/(?:issues|pull|discussions)\/(\d+|categories)(?:[/?#]|$)/;

/** The part of the page that shows the issue, pull request or discussion that an address names. */
export function conversation(page: Page, match: PageMatch): Element | undefined {
  const { org, number = '' } = match.parts;
  if (!org && !isOfRepo(page, match)) return undefined;
  for (const heading of page.document.querySelectorAll('h1')) {
    if (!isNumbered(heading, number)) continue;
    const root = heading.closest('[data-testid="issue-viewer-container"], main') ?? page.document.body;
    if (isOwn(root, match)) return root;
  }
  return undefined;
}

/** The number stands by itself beside the title, where there may be buttons and their tooltips too. */
function isNumbered(heading: Element, number: string): boolean {
  if (!heading.querySelector(titles)) return false;
  const spans = [...heading.querySelectorAll(`span:not(:is(${titles}) *)`)].filter((s) => !s.matches(titles));
  return spans.some((span) => fold(span.textContent) === `#${number}`);
}

/** Whether all that is shown is of this very one. An organisation's page has no tabs that would tell. */
function isOwn(root: Element, { kind, parts }: PageMatch): boolean {
  // It has neither tabs nor the React layout.
  const isDiscussion = kind === 'discussion';
  const react = isDiscussion ? null : root.querySelector(reactIdentity);
  // The browser looks for each by itself in a third of the time that it takes for all of them at once.
  const all = isDiscussion ? identity : [...pullTabs, ...identity];
  const said = react ? [react] : all.flatMap((one) => [...root.querySelectorAll(one)]);
  const isNamed = (one: Element) => names(parts, one.getAttribute('data-url') ?? one.getAttribute('href'));
  return said.every((one) => isNamed(one) !== false) && (said.length > 0 || !parts['org']);
}

/** Whether an address is of the conversation, or of its category; undefined where it is of none at all. */
export function names(parts: PageMatch['parts'], address: string | null | undefined): boolean | undefined {
  const [, first, second, last] = path.exec(address?.toLowerCase() ?? '') ?? [];
  if (!last) return undefined;
  const { org, number } = parts;
  const isPlace = org ? [first, second].includes(org.toLowerCase()) : `${first}/${second}` === nameOf(parts);
  return isPlace && (last === 'categories' || last === number);
}

export const title = [at<string>(`h1 :is(${titles})`, '2026-03')];

/** The login of the person that a link leads to. */
export const login = /^(?:https:\/\/[^/]+)?\/(?:apps\/)?([^/?#]+)$/;
const avatar = '[data-testid="avatar-link"]';
/** Links to the person who wrote what they stand in, newest layout first. */
export const person = `:is(${avatar}, [data-testid="actor-link"], a.author,
  a[data-hovercard-type="user"], a[data-hovercard-type="organization"], a[data-hovercard-url^="/users/"])`;

/** Names of the labels in the older layout: the text of their links may hold their descriptions too. */
export const namedLabels = at<string>('.discussion-sidebar-item .IssueLabel@data-name', '2026-07');
/** Names of the labels in all layouts. */
export const labels = [
  at('[data-testid="issue-labels"] a[href*="label"]@href', '2026-03', labelIn),
  namedLabels,
];

/** `bug` of "…/issues?q=state%3Aopen%20label%3A%22bug%22" or "…/labels/bug". */
function labelIn(href: string): string | undefined {
  const name = /(?:label(?:%3[Aa]|:)(?:%22|")?|\/labels\/)([^"&]+?)(?:%22|"|&|$)/.exec(href)?.[1];
  return name && fold(decoded(name.replaceAll('+', ' ')));
}

export const anchored = /^(?:issuecomment|pullrequestreview|event)-\d+$|^discussion_r\d+$/;

/** Comments, reviews, and the rows that say what became of an issue or pull request. */
export const items: ItemStatement = {
  // Most elements have no id, and are not compared with each.
  each: `div:is([id]:is([id^="issuecomment-"], [id^="pullrequestreview-"], [id^="discussion_r"],
    [id^="event-"]), [data-testid^="timeline-row-border-CE_"], [data-testid^="timeline-row-border-ME_"])`,
  seen: '2026-03',
  id: code(itemId, 'a[href*="#"]@href', '2026-03'),
  event: actOf,
  at: [at('relative-time@datetime', '2026-03')],
  // One by itself is found in a fraction of the time.
  author: [at(`${avatar}@href`, '2026-03', login), at(`${person}@href`, '2026-03', login)],
  url: '{url}#{item}',
  button: '[data-testid="comment-header-right-side-items"], .timeline-comment-actions',
};

/** The platform's own id of an item; none where its own link leads to another conversation. */
export function itemId({ root, match }: Pick<Scope, 'root' | 'match'>): string | undefined {
  const { id: own } = root;
  const id = idIn(root, own, match);
  if (id === own && isComment.test(id)) ownComments(match).add(id);
  return id;
}

const isComment = /^(?:issuecomment|discussion_r)/;
let known: { readonly match: PageMatch; readonly comments: Set<string> } | undefined;

/** Ids of comments that were found to be of this conversation: no other has them. */
export function ownComments(match: PageMatch): Set<string> {
  if (known?.match !== match) known = { match, comments: new Set() };
  return known.comments;
}

function idIn(root: Element, own: string, match: PageMatch): string | undefined {
  const href = root.querySelector('a[href*="#"]')?.getAttribute('href') ?? '';
  const hash = href.indexOf('#');
  const linked = href.slice(hash + 1);
  const id = anchored.test(own) ? own : linked;
  if (!anchored.test(id)) return undefined;
  const isOther = () => !match.url.endsWith(href.slice(0, hash)) && names(match.parts, href) === false;
  return linked === id && isOther() ? undefined : id;
}

const closed = ':is(.octicon-issue-closed, .octicon-skip, .octicon-git-pull-request-closed)';

function actOf({ root, selector }: Scope) {
  const { id } = root;
  if (isComment.test(id)) return 'comment';
  if (id.startsWith('pullrequestreview')) return 'review';
  const row = root.getAttribute('data-testid') ?? '';
  if (row.includes('-CE_') || root.querySelector(`.TimelineItem-badge ${closed}`)) return 'closed';
  // That it is going to be merged by itself has the same icon.
  const isMerge = root.querySelector('.TimelineItem-badge .octicon-git-merge');
  return row.includes('-ME_') ||
    (isMerge && root.querySelector(selector('a[href*="/{owner}/{name}/commit/" i]')))
    ? 'merged'
    : undefined;
}
