import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startHeartbeat } from '../lib/capture/heartbeat';

export default defineUnlistedScript(() => startHeartbeat());
