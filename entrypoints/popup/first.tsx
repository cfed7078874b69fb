import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawFirstPopup } from '../../components/popup/draw-first-popup';
import { drawThenLoad } from '../../components/ui/first-screen';
import type { CataloguesByKey } from '../../lib/i18n/index';

/** The strings that are drawn first, put in by the build: to ask for a file of them takes longer than all else. */
declare const FIRST_STRINGS: CataloguesByKey;

/** Runs before the popup's own scripts, and loads them when the first frame is there. */
export default defineUnlistedScript(() =>
  drawThenLoad(async () => {
    globalThis.earlyPopup = await drawFirstPopup(FIRST_STRINGS);
    return globalThis.earlyPopup;
  }),
);
