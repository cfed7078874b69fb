import { subjectId } from './subject-id';

/** Longer paths are cut: a key has to fit into the store. */
export const longestPath = 440;

/** What any address is, where nothing more is known of it: its key is `host/path`, without a slash at the end. */
export function webPage({ host, origin, pathname }: URL): { id: string; url: string } {
  const path = pathname.slice(0, longestPath).replace(/\/+$/, '');
  return { id: subjectId('web', 'page', host + path), url: `${origin}${pathname}` };
}
