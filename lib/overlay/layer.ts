import { overlayStyles } from './styles';

/**
 * A layer over the page: an element of the page's root with a shadow tree of ours. Nothing of it takes room, so nothing of
 * the page moves.
 * @param mode `open` for what the page may know, so that tools for accessibility find it too; `closed` for frames, whose
 *   address the page must not learn.
 */
export function createLayer(name: string, mode: ShadowRootMode): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(overlayStyles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox does not let content scripts share style sheets with a page.
    const style = document.createElement('style');
    style.textContent = overlayStyles;
    root.append(style);
  }
  document.documentElement.append(host);
  return { host, root };
}

/** Creates an element with attributes. */
export function make<T extends keyof HTMLElementTagNameMap>(
  name: T,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

const svg = 'http://www.w3.org/2000/svg';

/** The drop that stands for Stillroom; filled by the style of a button that is pressed. */
export function drop(): SVGElement {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', 'M8 1.5S3.5 6.7 3.5 9.8a4.5 4.5 0 0 0 9 0C12.5 6.7 8 1.5 8 1.5Z');
  icon.append(path);
  return icon;
}
