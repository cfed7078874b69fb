import { attributeOf, textOf } from '../dom';

/**
 * The repository whose page the document shows, as `owner/name` in its own case. The links of its tabs come first: after
 * a soft navigation they are replaced with the content, which the head's metas may outlive.
 */
export function shownRepo(document: Document): string | undefined {
  const tab = attributeOf(document, '#code-tab, [data-tab-item="code-tab"]', 'href') ?? hrefOfTab(document);
  return (
    /^(?:https:\/\/github\.com)?\/([^/]+\/[^/?#]+)/.exec(tab ?? '')?.[1] ??
    attributeOf(document, 'meta[name="octolytics-dimension-repository_nwo"]', 'content')
  );
}

function hrefOfTab(document: Document): string | undefined {
  for (const id of ['issues-tab', 'pull-requests-tab'])
    for (const link of document.querySelectorAll(`#${id}[href], [data-tab-item="${id}"][href]`))
      return link.getAttribute('href') ?? undefined;
  return undefined;
}

/** Whether the document shows the repository that a key names, or the discussions of the organisation that it names. */
export function isOf(document: Document, key: string): boolean {
  const [owner, name] = key.split('/');
  if (owner === 'orgs') return true;
  return shownRepo(document)?.toLowerCase() === `${owner}/${name}`;
}

/** The number in the heading of the issue, pull request or discussion that the document shows. */
export function shownNumber(document: Document): string | undefined {
  const heading = document.querySelector('[data-testid="issue-title"]') ?? document.querySelector(headings);
  return (
    /#(\d+)\s*$/.exec(heading?.textContent ?? '')?.[1] ??
    /#(\d+)/.exec(textOf(document, '.gh-header-number') ?? '')?.[1]
  );
}

const headings =
  'h1.gh-header-title, [data-component="PH_Title"], h1[class*="PageHeader-Title"], h1:has(.js-issue-title)';

/** The title in that heading, without the number. */
export function shownTitle(document: Document): string | undefined {
  const own = textOf(document, 'h1 .js-issue-title, h1 .markdown-title');
  const whole = textOf(document, '[data-testid="issue-title"]') ?? own ?? textOf(document, headings);
  return whole?.replace(/\s*#\d+$/, '') || undefined;
}
