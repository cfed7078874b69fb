import { samplePages } from '../sites/sites.ts';

/**
 * Returns a sample page.
 * @throws Error where there is none: an empty page would cost nothing.
 */
export function sample(url: string): string {
  const page = samplePages.get(url);
  if (page === undefined) throw new Error(`there is no sample page for ${url}`);
  return page;
}
