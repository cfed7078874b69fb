import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isOfForm, loadCapture } from '../lib/capture/load';
import { pageUrl } from '../lib/capture/page-url';
import { provideStandIn } from '../lib/capture/stand-in';

/** Put in by the build, which makes one of these for each platform. */
declare const CAPTURE_SCRIPT: string;
/** The one for pages of the platform's rare kinds, and their paths; none where there are no such kinds. */
declare const RARE_SCRIPT: string;
declare const RARE_PATHS: readonly string[];
/** The rules of languages. */
declare const LANGUAGES_SCRIPT: string;

export default defineUnlistedScript(() => {
  provideStandIn();
  // As a text: the first look at `location` takes long.
  const [address = ''] = document.URL.split('#', 1);
  const { pathname } = pageUrl(address);
  const isRare = RARE_PATHS.some((path) => isOfForm(pathname, path));
  // Most pages in other languages have a number that is read by their rules; all would be read once more when these come late.
  const language = document.documentElement?.lang?.slice(0, 2).toLowerCase() || 'en';
  const needed = language === 'en' ? [] : [LANGUAGES_SCRIPT];
  void loadCapture(isRare ? RARE_SCRIPT : CAPTURE_SCRIPT, needed);
});
