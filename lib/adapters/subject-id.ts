import type { KindOf, PlatformId } from '../model/catalogue';
import type { PageMatch } from './types';

/** The id of a subject: `platform:kind:key`, as backups name it. */
export function subjectId<P extends PlatformId>(platform: P, kind: KindOf<P>, key: string): string {
  return `${platform}:${kind}:${key}`;
}

/** The id of the subject that a page is about. */
export function pageSubjectId<P extends PlatformId>(platform: P, match: PageMatch<P>): string {
  return subjectId(platform, match.kind, match.key);
}
