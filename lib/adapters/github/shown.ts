import { attributeOf, fold, textOf } from '../dom';

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

/** The words of the heading, in the React layout and the older ones. */
const titles = '[data-testid="issue-title"], h1 .js-issue-title, h1 .markdown-title';
const headings = 'h1.gh-header-title, h1[data-component="PH_Title"], h1[class*="PageHeader-Title"]';

/** The heading of the issue, pull request or discussion that the document shows: the first that has a number. */
function headingIn(document: Document): { text: string; number: string } | undefined {
  const candidates = [document.querySelector(titles)?.closest('h1'), document.querySelector(headings)];
  for (const candidate of candidates) {
    const text = fold(candidate?.textContent) ?? '';
    const number = /#(\d+)$/.exec(text)?.[1];
    if (number) return { text, number };
  }
  return undefined;
}

/** The number in that heading. */
export function shownNumber(document: Document): string | undefined {
  const beside = () => /^#(\d+)$/.exec(textOf(document, '.gh-header-number') ?? '')?.[1];
  return headingIn(document)?.number ?? beside();
}

/** The title in that heading, without the number. */
export function shownTitle(document: Document): string | undefined {
  const whole = textOf(document, titles) ?? headingIn(document)?.text ?? textOf(document, headings);
  const number = `#${shownNumber(document)}`;
  return (whole?.endsWith(number) ? whole.slice(0, -number.length).trim() : whole) || undefined;
}
