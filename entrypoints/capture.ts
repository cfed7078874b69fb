import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
// Built once for each line of the registry, with that platform's adapter in its place: see wxt.config.ts.
import { adapter } from '#adapter';
import { provideBegin } from '../lib/capture/load';
import { startCapture } from '../lib/capture/start';

export default defineUnlistedScript(() => provideBegin('capture', () => void startCapture(adapter)));
