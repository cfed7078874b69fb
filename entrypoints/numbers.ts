import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startNumbers } from '../lib/numbers-page/start';

export default defineUnlistedScript(() => {
  void startNumbers();
});
