import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
// Built once for each line of the registry, with that platform's adapter in its place: see wxt.config.ts.
import { adapter } from '#adapter';
import { startCapture } from '../lib/capture/start';

export default defineUnlistedScript(() => {
  void startCapture(adapter);
});
