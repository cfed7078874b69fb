import type { TagChoice } from '../../lib/messages/protocol';

/**
 * The choices whose title or objective have every word that was typed, whatever the case and the accents.
 * @returns them in the order that they had: the last-used one stays first.
 */
export function filterChoices(choices: readonly TagChoice[], typed: string): TagChoice[] {
  const words = plain(typed).split(' ').filter(Boolean);
  return choices.filter(({ title, objective }) => {
    const text = plain(`${title} ${objective}`);
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
}
