import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isHome } from '../../components/app/address';
import { loadBefore, loadOwnScripts, ownFiles } from '../../components/ui/own-scripts';
import { isSampleAddress } from '../../lib/model/sample-address';

/** Runs before the app's own scripts, and loads them; at Home of one's own workspace, what draws that first. */
export default defineUnlistedScript(() => {
  if (isHome(location.hash) && !isSampleAddress(location.href)) loadBefore(ownFiles(), '/home-first.js');
  else loadOwnScripts(ownFiles());
});
