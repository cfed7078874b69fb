import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { confirmTagHere } from '../lib/overlay/confirm-tag';

/** Run in the page in front after a tag was made from the context menu. */
export default defineUnlistedScript(() => {
  void confirmTagHere();
});
