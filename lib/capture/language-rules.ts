import type { LanguageRules } from '../adapters/number-languages';

export type { LanguageRules, Shown, Unit } from '../adapters/number-languages';

/** Where the script with the rules puts them, in the world of content scripts. */
interface World {
  stillroomLanguages?: LanguageRules;
}

let isWanted = false;

/** The rules of all languages; undefined until they were brought, for most pages need none. */
export function languageRules(): LanguageRules | undefined {
  const rules = (globalThis as World).stillroomLanguages;
  isWanted ||= rules === undefined;
  return rules;
}

/** Whether a text could not be read without the rules, asked once. */
export function takeWanted(): boolean {
  const was = isWanted;
  isWanted = false;
  return was;
}

/** Keeps the rules for the content script that runs in this page. */
export function provideLanguages(rules: LanguageRules): void {
  (globalThis as World).stillroomLanguages = rules;
}
