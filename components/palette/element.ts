/** Creates an element with attributes and children. Strings become text, never HTML. */
export function element<T extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: T,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const created = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) created.setAttribute(attribute, value);
  created.append(...children);
  return created;
}
