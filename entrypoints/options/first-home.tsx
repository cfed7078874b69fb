import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawFirstApp } from '../../components/app/draw-first-app';
import { drawThenLoad } from '../../components/ui/first-screen';
import type { CataloguesByKey } from '../../lib/i18n/index';

/** The strings that are drawn first, put in by the build: to ask for a file of them takes longer than all else. */
declare const FIRST_STRINGS: CataloguesByKey;

/** Runs at Home before the app's own scripts, and loads them when the first frame is there. */
export default defineUnlistedScript(() =>
  drawThenLoad(async () => {
    globalThis.earlyApp = await drawFirstApp(FIRST_STRINGS);
    return globalThis.earlyApp;
  }),
);
