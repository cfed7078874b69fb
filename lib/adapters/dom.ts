/** The text of the first element that matches, white space folded; undefined where there is none or it is blank. */
export function textOf(root: ParentNode, selector: string): string | undefined {
  return fold(root.querySelector(selector)?.textContent);
}

/** The value of an attribute of the first element that matches and has it; undefined where there is none or it is blank. */
export function attributeOf(root: ParentNode, selector: string, name: string): string | undefined {
  return root.querySelector(`:is(${selector})[${name}]`)?.getAttribute(name)?.trim() || undefined;
}

/** Text with white space folded and trimmed; undefined where nothing is left. */
export function fold(text: string | null | undefined): string | undefined {
  const bare = text?.trim();
  // Most have none to fold, and the browser compiles each expression as it is first needed.
  return (bare && /[^\S ]| {2}/.test(bare) ? bare.replace(/\s+/g, ' ') : bare) || undefined;
}

/** What JSON embedded in a page says, untyped; undefined where it is no JSON. Its reader checks every step. */
export function parseJson(text: string | null | undefined): unknown {
  // An error that is thrown takes a millisecond of the page, and most have no such data.
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A property of an untyped value; undefined where the value has none of its own. */
export function get(value: unknown, ...path: (string | number)[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

/** The next node in a root, in the order of the document; null behind the last one. */
export function nextNode(node: Node, root: Node): Node | null {
  if (node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode)
    if (at.nextSibling) return at.nextSibling;
  return null;
}
