/** The screens: each is a page of the extension by this name, and loads a part of the catalogue of its own. */
export const screens = ['popup', 'options', 'sidepanel', 'tag-frame'] as const;

/** The parts of a catalogue: the strings of each screen, and those of the worker with the content scripts, which it answers. */
export const catalogueParts = [...screens, 'background'] as const;
export type CataloguePart = (typeof catalogueParts)[number];

/** The part that the page of an address loads; every other address is the worker's. */
export function partFor(pathname: string): CataloguePart {
  return screens.find((screen) => pathname === `/${screen}.html`) ?? 'background';
}
