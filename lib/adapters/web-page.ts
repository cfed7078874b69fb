import { subjectId } from './subject-id';

const longestKey = 480;

/** A plain page of the web: its key is `host/path`, without a slash at the end. */
export function webPageKey({ host, pathname }: URL): string {
  return `${host}${pathname}`.replace(/\/+$/, '').slice(0, longestKey);
}

/** What any address is, where nothing more is known of it. */
export function webPage(url: URL): { id: string; url: string } {
  return { id: subjectId('web', 'page', webPageKey(url)), url: `${url.origin}${url.pathname}` };
}
