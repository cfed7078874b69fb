import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { loadCapture } from '../lib/capture/load';
import { provideStandIn } from '../lib/capture/stand-in';

/** Put in by the build, which makes one of these for each platform. */
declare const CAPTURE_SCRIPT: string;
/** The statements of the platform's rare kinds, and a regular expression for the addresses of their pages; both empty where there are none. */
declare const KINDS_SCRIPT: string;
declare const KINDS_PAGES: string;
/** The rules of languages. */
declare const LANGUAGES_SCRIPT: string;

export default defineUnlistedScript(() => {
  provideStandIn();
  const needed: string[] = [];
  if (KINDS_PAGES && new RegExp(KINDS_PAGES).test(location.href)) needed.push(KINDS_SCRIPT);
  // Most pages in other languages have a number that is read by their rules; all would be read once more when these come late.
  if (/^(?!en\b)[a-z]/i.test(document.documentElement?.lang ?? '')) needed.push(LANGUAGES_SCRIPT);
  void loadCapture(CAPTURE_SCRIPT, needed);
});
