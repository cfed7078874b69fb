import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { allLanguages } from '../lib/adapters/number-languages';
import { provideLanguages } from '../lib/capture/parts';

/** Run in a page beside its content script, where that meets a number that it cannot read by itself. */
export default defineUnlistedScript(() => provideLanguages(allLanguages));
