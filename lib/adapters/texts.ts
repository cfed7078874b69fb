/** An instant that a page states, as ISO 8601; undefined where it is none. */
export function instantOf(text: string | number | null | undefined): string | undefined {
  const at = new Date(text ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

const longestTitle = 140;

/** The first words of something that has no title of its own. */
export function firstWords(text: string | undefined): string | undefined {
  return text && text.length > longestTitle ? `${text.slice(0, longestTitle)}…` : text;
}
