import { attributeOf, textOf } from '../dom';

/** Tabs of a repository's head; their ids have got a prefix when they are written as data. */
const tabs = ['code-tab', 'issues-tab', 'pull-requests-tab']
  .flatMap((id) => [`#${id}`, `[data-tab-item$="${id}"]`])
  .join();

/**
 * The repository whose page the document shows, as `owner/name` in its own case. The links of its tabs come first: after
 * a soft navigation they are replaced with the content, which the head's metas may outlive.
 */
export function shownRepo(document: Document): string | undefined {
  const tab = attributeOf(document, tabs, 'href');
  return (
    /^(?:https:\/\/github\.com)?\/([^/]+\/[^/?#]+)/.exec(tab ?? '')?.[1] ??
    attributeOf(document, 'meta[name="octolytics-dimension-repository_nwo"]', 'content')
  );
}

/** Whether the document shows the repository that a key names, or the discussions of the organisation that it names. */
export function isOf(document: Document, key: string): boolean {
  const [owner, name] = key.split('/');
  if (owner === 'orgs') return true;
  return shownRepo(document)?.toLowerCase() === `${owner}/${name}`;
}

const headings =
  'h1:has([data-testid="issue-title"]), h1.gh-header-title, h1[data-component="PH_Title"], h1[class*="PageHeader-Title"], h1:has(.js-issue-title)';

/** The number in the heading of the issue, pull request or discussion that the document shows. */
export function shownNumber(document: Document): string | undefined {
  for (const heading of document.querySelectorAll(headings)) {
    const number = /#(\d+)\s*$/.exec(heading.textContent ?? '')?.[1];
    if (number) return number;
  }
  return /^#(\d+)$/.exec(textOf(document, '.gh-header-number') ?? '')?.[1];
}

/** The title in that heading, without the number. */
export function shownTitle(document: Document): string | undefined {
  const own = textOf(document, '[data-testid="issue-title"], h1 .js-issue-title, h1 .markdown-title');
  const whole = own ?? textOf(document, headings);
  const number = `#${shownNumber(document)}`;
  return (whole?.endsWith(number) ? whole.slice(0, -number.length).trim() : whole) || undefined;
}
