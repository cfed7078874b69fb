/** An element with attributes and children. Text stays text: nothing is read as HTML. */
export function element<T extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: T,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
