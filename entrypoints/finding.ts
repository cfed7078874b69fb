import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isStill, lookInSteps } from '../lib/numbers/find';
import { provideFinding } from '../lib/numbers/finding';
import { formatOf } from '../lib/numbers/format';
import { sightings } from '../lib/numbers/print';

/** Run before the scripts that look for followed numbers, and that let a number be picked. */
export default defineUnlistedScript(() => provideFinding({ lookInSteps, isStill, sightings, formatOf }));
