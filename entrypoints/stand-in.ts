import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideStandIn } from '../lib/capture/stand-in';

/** Runs before the capture script, which stays within its bound without it. */
export default defineUnlistedScript(() => provideStandIn());
