import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openPalette } from '../components/palette/open-palette';

/** Takes away what this script opened in the page before, which it remembers in its own world: there is only one palette. */
const opened = Symbol.for('stillroom.palette');

export default defineUnlistedScript(() => {
  const world = globalThis as { [opened]?: (() => void) | undefined };
  world[opened]?.();
  world[opened] = openPalette(document);
});
