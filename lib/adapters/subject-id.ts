import type { PageMatch } from './types';

/** The id of a subject: `platform:kind:key`, as backups name it. */
export function subjectId(platform: string, kind: string, key: string): string {
  return `${platform}:${kind}:${key}`;
}

/** The id of the subject that a page is about. */
export function pageSubjectId(platform: string, match: Pick<PageMatch, 'kind' | 'key'>): string {
  return subjectId(platform, match.kind, match.key);
}
