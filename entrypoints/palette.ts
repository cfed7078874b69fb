import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openPaletteHere } from '../lib/overlay/open-palette';

/** Run in the page in front when the person asks for the palette: by the keyboard command, or from the context menu. */
export default defineUnlistedScript(() => {
  void openPaletteHere();
});
