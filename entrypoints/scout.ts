import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Signs, startScout } from '../lib/capture/scout';

/** Put in by the build, so that the scout carries no adapter. */
declare const SOFTWARE_SIGNS: Signs;

export default defineUnlistedScript(() => startScout(SOFTWARE_SIGNS));
