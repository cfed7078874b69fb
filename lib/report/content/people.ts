/** Stands where a person's name was. */
const hidden = '…';
/** A handle as it is written on platforms: `@ada`, `@ada@mastodon.example`. Not the rest of an e-mail address. */
const handle = /(?<![\p{L}\p{N}_.])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}.-]+)?/gu;
/** Shorter names are also ordinary words. */
const shortestName = 3;

/**
 * A function that takes people out of a text: handles with an at sign, and the given names where they are whole words.
 * @param names those of the authors that are known.
 */
export function peopleRemover(names: Iterable<string>): (text: string) => string {
  const known = [...new Set(names)]
    .filter((name) => name.length >= shortestName)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const named = known.length
    ? new RegExp(`(?<![\\p{L}\\p{N}_])(?:${known.join('|')})(?![\\p{L}\\p{N}_])`, 'gu')
    : undefined;
  return (text) => {
    const withoutHandles = text.replace(handle, hidden);
    return named ? withoutHandles.replace(named, hidden) : withoutHandles;
  };
}
