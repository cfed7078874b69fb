import { describe, expect, test } from 'vitest';
import { newIssueUrl } from '../../../../lib/goals/evidence/new-issue';
import type { TrackerPlace } from '../../../../lib/model/settings';

const url = (place: TrackerPlace, text = 'Two & more') => newIssueUrl(place, 'Dark “mode”', text);

describe('the page for a new issue', () => {
  test.each([
    [
      { tracker: 'github', address: 'https://github.com/acme/widgets' },
      'https://github.com/acme/widgets/issues/new',
      'title',
      'body',
    ],
    [
      { tracker: 'github', address: 'github.com/acme/widgets/issues?q=is:open' },
      'https://github.com/acme/widgets/issues/new',
      'title',
      'body',
    ],
    [
      { tracker: 'gitlab', address: 'https://gitlab.example.org/group/sub/project/-/issues' },
      'https://gitlab.example.org/group/sub/project/-/issues/new',
      'issue[title]',
      'issue[description]',
    ],
    [{ tracker: 'linear', address: '' }, 'https://linear.app/new', 'title', 'description'],
    [
      { tracker: 'linear', address: 'https://linear.app/acme/team/WID/all' },
      'https://linear.app/acme/team/WID/new',
      'title',
      'description',
    ],
    [
      { tracker: 'linear', address: 'https://linear.app/acme/team/' },
      'https://linear.app/acme/new',
      'title',
      'description',
    ],
    [{ tracker: 'linear', address: 'linear.app' }, 'https://linear.app/new', 'title', 'description'],
    [
      { tracker: 'gitlab', address: 'gitlab.com/group/project' },
      'https://gitlab.com/group/project/-/issues/new',
      'issue[title]',
      'issue[description]',
    ],
    [
      {
        tracker: 'jira',
        address: 'https://acme.atlassian.net/jira/software/projects/WID',
        jiraProject: '10',
        jiraType: '3',
      },
      'https://acme.atlassian.net/secure/CreateIssueDetails!init.jspa',
      'summary',
      'description',
    ],
    [
      {
        tracker: 'jira',
        address: 'https://issues.example.org/jira/browse/WID',
        jiraProject: '10',
        jiraType: '3',
      },
      'https://issues.example.org/jira/secure/CreateIssueDetails!init.jspa',
      'summary',
      'description',
    ],
  ] as const)('of %j is %s', (place, page, title, text) => {
    const found = new URL(url(place) ?? '');
    expect(`${found.origin}${found.pathname}`).toBe(page);
    expect(found.searchParams.get(title)).toBe('Dark “mode”');
    expect(found.searchParams.get(text)).toBe('Two & more');
    if (place.tracker === 'jira') expect(found.search).toMatch(/pid=10&issuetype=3/);
  });

  test.each([
    { tracker: 'github', address: 'https://github.com/acme' },
    { tracker: 'github', address: '' },
    { tracker: 'gitlab', address: 'nonsense' },
    { tracker: 'gitlab', address: 'https://gitlab.com/group/-/issues' },
    { tracker: 'jira', address: 'https://acme.atlassian.net' },
  ] as const)('there is none for %j', (place) => {
    expect(url(place)).toBeUndefined();
  });

  test('a text that is too long for an address is cut at the end of a line', () => {
    const lines = Array.from({ length: 500 }, (_, n) => `Line ${n} of what people said`);
    const found =
      url({ tracker: 'github', address: 'https://github.com/acme/widgets' }, lines.join('\n')) ?? '';
    expect(found.length).toBeLessThanOrEqual(7500);
    const body = new URL(found).searchParams.get('body')?.split('\n') ?? [];
    expect(body.length).toBeGreaterThan(100);
    expect(body.at(-1)).toBe('…');
    expect(body.slice(0, -1)).toEqual(lines.slice(0, body.length - 1));
  });

  test('a text of which only the first line has room keeps that', () => {
    const text = ['Short', 'x'.repeat(9000)].join('\n');
    const found = url({ tracker: 'github', address: 'https://github.com/acme/widgets' }, text) ?? '';
    expect(new URL(found).searchParams.get('body')).toBe('Short\n…');
  });

  test('a single line that is too long is left out, and the title stays', () => {
    const found =
      url({ tracker: 'github', address: 'https://github.com/acme/widgets' }, 'x'.repeat(9000)) ?? '';
    expect(new URL(found).searchParams.get('title')).toBe('Dark “mode”');
    expect(found.length).toBeLessThanOrEqual(7500);
  });
});
