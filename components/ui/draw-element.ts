import type { ReactElement, ReactNode } from 'react';
import { Fragment } from 'react/jsx-runtime';

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * Draws into an element what React would draw first, before React is loaded. Components may have neither hooks nor context, and
 * what answers an event is left out: React adds it when it takes this over.
 * @throws Error for anything that is no plain node, such as a promise.
 */
export function drawElement(node: ReactNode, into: Element): void {
  if (node === null || node === undefined || node === '' || typeof node === 'boolean') return;
  if (typeof node !== 'object') into.append(String(node));
  else if (Symbol.iterator in node) for (const one of node) drawElement(one, into);
  else if ('props' in node) drawReactElement(node as ReactElement<Props>, into);
  else throw new Error('only plain nodes are drawn before React is loaded');
}

function drawReactElement({ type, props }: ReactElement<Props>, into: Element): void {
  if (type === Fragment) drawElement(props.children, into);
  else if (typeof type === 'function') drawElement((type as (props: Props) => ReactNode)(props), into);
  else {
    const element = document.createElementNS(type === 'svg' ? svgNamespace : into.namespaceURI, String(type));
    for (const [name, value] of Object.entries(props)) setAttribute(element, name, value);
    drawElement(props.children, element);
    into.append(element);
  }
}

function setAttribute(element: Element, name: string, value: unknown): void {
  if (name === 'children' || value === undefined || value === null || typeof value === 'function') return;
  if (name === 'style') setStyle(element, value as Readonly<Record<string, string>>);
  // An attribute of HTML is there or not; one of ARIA says so.
  else if (typeof value === 'boolean' && !name.startsWith('aria-')) element.toggleAttribute(name, value);
  else element.setAttribute(attributeName(element, name), String(value));
}

/** The style is set by property: the page's policy refuses a style that is an attribute. */
function setStyle(element: Element, style: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(style))
    (element as HTMLElement | SVGElement).style.setProperty(property, value);
}

/** In SVG, `stroke-width` for `strokeWidth`; an attribute of HTML is the same in small letters. */
function attributeName(element: Element, name: string): string {
  if (name === 'className') return 'class';
  if (element.namespaceURI !== svgNamespace || name === 'viewBox') return name;
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
