import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { loadCapture } from '../lib/capture/load';
import { provideStandIn } from '../lib/capture/stand-in';

/** Put in by the build, which makes one of these for each platform. */
declare const CAPTURE_SCRIPT: string;

export default defineUnlistedScript(() => {
  provideStandIn();
  void loadCapture(CAPTURE_SCRIPT);
});
