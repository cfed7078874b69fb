/** The issue trackers whose page for a new issue can be opened with its fields filled in. */
export const trackers = ['github', 'gitlab', 'linear', 'jira'] as const;
