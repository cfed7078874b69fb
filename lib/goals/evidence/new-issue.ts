import type { TrackerPlace } from '../../model/settings';

/** Browsers and trackers take longer addresses; GitHub answers 414 from about 8,200 characters on. */
const longest = 7500;

/**
 * The address of a tracker's page for a new issue with title and text filled in. Nothing is sent: the person reads it there.
 * A text that is too long for an address is cut at the end of a line.
 *
 * GitHub: docs.github.com, "Creating an issue from a URL query" · GitLab: docs.gitlab.com, "Create issues: using a URL with
 * prefilled values" · Linear: linear.app/docs/create-issues, "Create issue URLs" · Jira: confluence.atlassian.com,
 * "Creating issues via direct HTML links".
 * @returns undefined where the project's address is none of the tracker's.
 */
export function newIssueUrl(place: TrackerPlace, title: string, text: string): string | undefined {
  const fill = filler(place);
  if (!fill) return undefined;
  const lines = text.split('\n');
  for (let kept = lines.length; kept > 0; kept -= 1) {
    const some = kept < lines.length ? [...lines.slice(0, kept), '…'] : lines;
    const url = fill(title, some.join('\n'));
    if (url.length <= longest) return url;
  }
  return fill(title, '');
}

type Fill = (title: string, text: string) => string;

function filler({ tracker, address, jiraProject, jiraType }: TrackerPlace): Fill | undefined {
  if (tracker === 'linear' && !address.trim())
    return withQuery('https://linear.app/new', 'title', 'description');
  const url = parse(address);
  if (!url) return undefined;
  const path = url.pathname.replace(/\/+$/, '').split('/').filter(Boolean);
  switch (tracker) {
    case 'github':
      return path.length < 2
        ? undefined
        : withQuery(`${url.origin}/${path[0]}/${path[1]}/issues/new`, 'title', 'body');
    case 'gitlab': {
      const end = path.indexOf('-');
      const project = end < 0 ? path : path.slice(0, end);
      return project.length < 2
        ? undefined
        : withQuery(`${url.origin}/${project.join('/')}/-/issues/new`, 'issue[title]', 'issue[description]');
    }
    case 'linear': {
      const team = path.indexOf('team');
      const end = team >= 0 && path[team + 1] ? team + 2 : Math.min(path.length, 1);
      const base = [url.origin, ...path.slice(0, end), 'new'].join('/');
      return withQuery(base, 'title', 'description');
    }
    case 'jira':
      return jiraProject && jiraType
        ? withQuery(`${jiraBase(url, path)}/secure/CreateIssueDetails!init.jspa`, 'summary', 'description', {
            pid: jiraProject,
            issuetype: jiraType,
          })
        : undefined;
  }
}

/** A Jira of one's own can stand below `/jira`; in Atlassian's cloud that is a part of its pages' addresses. */
function jiraBase({ origin, hostname }: URL, [first]: readonly string[]): string {
  return first === 'jira' && !hostname.endsWith('.atlassian.net') ? `${origin}/jira` : origin;
}

function withQuery(base: string, title: string, text: string, more: Record<string, string> = {}): Fill {
  return (titleIs, textIs) =>
    `${base}?${new URLSearchParams({ ...more, [title]: titleIs, ...(textIs ? { [text]: textIs } : {}) })}`;
}

function parse(address: string): URL | undefined {
  const text = /^https?:\/\//.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.hostname.includes('.') ? url : undefined;
}
