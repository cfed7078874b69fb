export type Scheme = 'light' | 'dark';

/** Whether the page is light or dark around an element, by the first background that is drawn behind it. */
export function schemeAround(element: Element): Scheme {
  for (let one: Element | null = element; one; one = one.parentElement) {
    const luminance = luminanceOf(getComputedStyle(one).backgroundColor);
    if (luminance !== undefined) return luminance < 0.5 ? 'dark' : 'light';
  }
  const schemes = statedSchemes();
  const isDark = schemes.includes('dark') && (!schemes.includes('light') || prefersDark());
  return isDark ? 'dark' : 'light';
}

/** The colour schemes that the page supports: what its styles say, or else its meta element, which computed styles leave out. */
function statedSchemes(): string {
  const { colorScheme } = getComputedStyle(document.documentElement);
  if (colorScheme !== 'normal') return colorScheme;
  return document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content ?? '';
}

/** Gives an element of the layer the scheme of the page. */
export function paintAsPage(element: Element): void {
  const scheme = schemeAround(document.body);
  for (const one of ['light', 'dark']) element.classList.toggle(one, one === scheme);
}

function prefersDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

/** The relative luminance of a computed colour, roughly, from 0 to 1; undefined where it is mostly transparent. */
function luminanceOf(colour: string): number | undefined {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (!colour.startsWith('rgb') || alpha < 0.5) return undefined;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
