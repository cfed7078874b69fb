import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideBegin } from '../lib/capture/load';
import { startOverlay } from '../lib/overlay/start';

export default defineUnlistedScript(() => provideBegin('overlay', () => startOverlay()));
