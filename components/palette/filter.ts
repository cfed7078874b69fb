interface Searchable {
  readonly title: string;
  readonly objective: string;
}

/**
 * The choices whose title or objective contain every word of the query, regardless of case and accents.
 * @returns them in their order: the last-used one stays first.
 */
export function filterChoices<C extends Searchable>(choices: readonly C[], query: string): C[] {
  return choices.filter((choice) => matchesWords(choice, query));
}

/** Whether the title or the objective contain every word of the query, regardless of case and accents. */
export function matchesWords({ title, objective }: Searchable, query: string): boolean {
  const text = normalise(`${title} ${objective}`);
  return normalise(query)
    .split(' ')
    .filter(Boolean)
    .every((word) => text.includes(word));
}

function normalise(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
}
