/** The lowest element that holds all of some. */
export function lowestHolder(elements: readonly (Element | undefined)[]): Element | undefined {
  let holder = elements[0];
  while (holder && elements.some((e) => e && !holder?.contains(e)))
    holder = holder.parentElement ?? undefined;
  return holder;
}

/** The element whose words say what a number counts: as far up as there is text beside it. */
export function labelledBy(element: Element | undefined): Element | undefined {
  let label = element;
  const hasWords = (e: Element) => [...e.childNodes].some((n) => n.nodeType === 3 && n.nodeValue?.trim());
  while (label?.parentElement && label.parentElement.tagName !== 'BODY' && hasWords(label.parentElement))
    label = label.parentElement;
  return label;
}

interface Level {
  readonly level: string;
  readonly element: Element;
}

/** An element, what it stands in, step by step, and the block of the page that they are in. */
export function levelsOf(element: Element): Level[] {
  const chain: Element[] = [];
  for (
    let at: Element | null = element;
    at && !/^(?:BODY|HEAD|HTML)$/.test(at.tagName);
    at = at.parentElement
  )
    chain.push(at);
  const named = chain.map((one, up) => ({ level: up ? `${up} up` : 'element', element: one }));
  const block = named.length > 4 ? named.slice(-1).map((one) => ({ ...one, level: 'block' })) : [];
  return [...named.slice(0, 4), ...block];
}
