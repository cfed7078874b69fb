import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOverlay } from '../lib/overlay/start';

export default defineUnlistedScript(() => startOverlay());
