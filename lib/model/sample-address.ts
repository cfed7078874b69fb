/** The app with the sample workspace in place of one's own. */
export const sampleHref = '/options.html?sample#home';

/**
 * Whether a page of the extension shows the sample workspace: its address says so, so that both workspaces can be open side
 * by side and nothing else needs to remember it.
 */
export function isSampleAddress(url: string): boolean {
  return URL.canParse(url) && new URL(url).searchParams.has('sample');
}
