import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawFirstPopup } from '../../components/popup/draw-first-popup';
import { loadSoon } from '../../components/ui/load-soon';
import type { CataloguesByKey } from '../../lib/i18n/index';

/** The strings that are drawn first, put in by the build: to ask for a file of them takes longer than all else. */
declare const FIRST_STRINGS: CataloguesByKey;

/** Runs before the popup's own scripts, which the build names to it, and loads them when the first frame is there. */
export default defineUnlistedScript(async () => {
  const [main, ...others] = document.currentScript?.dataset['then']?.split(' ') ?? [];
  try {
    globalThis.earlyPopup = await drawFirstPopup(FIRST_STRINGS);
  } finally {
    for (const href of others) loadSoon({ rel: 'modulepreload', href });
    if (main)
      document.head.append(
        Object.assign(document.createElement('script'), { type: 'module', src: main, crossOrigin: '' }),
      );
  }
});
