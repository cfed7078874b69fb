import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPickingHere } from '../lib/overlay/pick/start';

/** Run in the page in front, and in its frames that may be read, when the person asks to follow a number. */
export default defineUnlistedScript(() => {
  void startPickingHere();
});
