import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openFrameHere } from '../lib/overlay/open-frame-here';

/** Run in the page in front after a tag was made from the context menu: shows it, with Undo and Change. */
export default defineUnlistedScript(() => {
  void openFrameHere('tagged');
});
