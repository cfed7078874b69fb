import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openPalette } from '../components/palette/open-palette';

/** The palette that an earlier run of this script opened, kept in its isolated world: it is closed first. */
const opened = Symbol.for('stillroom.palette');

export default defineUnlistedScript(() => {
  const world = globalThis as { [opened]?: (() => void) | undefined };
  world[opened]?.();
  world[opened] = openPalette(document);
});
