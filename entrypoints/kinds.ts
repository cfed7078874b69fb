import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
// Built once for each platform that has rare kinds, with its own in the place of none: see wxt.config.ts.
import { absentKinds } from '../lib/capture/absent-kinds';
import { provideKinds } from '../lib/capture/parts';

/** Run in a page beside its content script, where that is of a kind which the content script does without. */
export default defineUnlistedScript(() => provideKinds(absentKinds));
