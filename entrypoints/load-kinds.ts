import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { loadBeside } from '../lib/capture/load';

/** Put in by the build, which makes one of these for each platform that has rare kinds. */
declare const KINDS_SCRIPT: string;

/** Run before the capture script's loader, in a page of a rare kind. */
export default defineUnlistedScript(() => loadBeside(KINDS_SCRIPT));
