import type { TagChoice } from '../../lib/messages/protocol';

/**
 * The choices whose title or objective contain every word of the query, regardless of case and accents.
 * @returns them in their order: the last-used one stays first.
 */
export function filterChoices(choices: readonly TagChoice[], query: string): TagChoice[] {
  const words = normalise(query).split(' ').filter(Boolean);
  return choices.filter(({ title, objective }) => {
    const text = normalise(`${title} ${objective}`);
    return words.every((word) => text.includes(word));
  });
}

function normalise(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
}
