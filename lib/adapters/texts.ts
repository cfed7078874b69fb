const longestTitle = 140;

/** The first words of something that has no title of its own. */
export function firstWords(text: string | undefined): string | undefined {
  return text && text.length > longestTitle ? `${text.slice(0, longestTitle)}…` : text;
}
