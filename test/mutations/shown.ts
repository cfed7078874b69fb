const digits = /[\u0660-\u0669\u06f0-\u06f9]/g;
const separators = /[.,'’٬،٫\s\u00a0\u2009\u202f]/g;
const powers = [1e3, 1e4, 1e5, 1e6, 1e8, 1e9];

/**
 * Every number that a page shows, anywhere: in a text, an attribute or a script. More is taken for shown than a person
 * would see, and nothing that is not there: what is read must be among it.
 */
export function numbersShownBy(document: Document): ReadonlySet<number> {
  const shown = new Set<number>();
  const text = sources(document)
    .join('\n')
    .replace(digits, (d) => String(d.charCodeAt(0) & 15));
  for (const [run] of text.matchAll(/\d[\d.,'’٬،٫ \u00a0\u2009\u202f]*/g)) {
    for (const part of run.split(/[^\d]+/)) shown.add(Number(part));
    const parts = run.split(separators).filter(Boolean);
    // Groups of a number stand side by side, and beside other numbers.
    for (let from = 0; from < parts.length; from += 1)
      for (let to = from + 1; to <= Math.min(parts.length, from + 5); to += 1)
        shown.add(Number(parts.slice(from, to).join('')));
    for (const [, whole, tenths = ''] of run.matchAll(/(\d+)(?:[.,٫](\d{1,2}))?/g))
      for (const power of powers) shown.add(Math.round(Number(`${whole}.${tenths || 0}`) * power));
  }
  return shown;
}

function sources(document: Document): string[] {
  const walker = document.createTreeWalker(document, 4);
  const found: string[] = [];
  while (walker.nextNode()) found.push((walker.currentNode as Text).data);
  for (const element of document.querySelectorAll('*')) {
    for (const { value } of element.attributes) found.push(value);
    found.push(element.textContent ?? '');
  }
  return found;
}
