import { locale } from '../model/locale';
import { pluralRules } from './formats';

/** A string, or its plural forms by the category of `Intl.PluralRules`; the form `0` is for exactly none. */
export type Message = string | Readonly<Record<string, string>>;
/** The strings of one language by key. */
export type Catalogue = Readonly<Record<string, Message>>;
/** Strings by key in all languages, in the order of `languages`. */
export type CataloguesByKey = Readonly<Record<string, readonly Message[]>>;

/** What is inserted for `$1`, `$2` … */
export type Value = string | number;
type Key = keyof CatalogueStrings;

let catalogue: Catalogue = {};

/** Sets the strings that `i18n.t` returns. */
export function setCatalogue(strings: Catalogue): void {
  catalogue = strings;
}

/** The strings whose keys begin with one of the parts: of `palette` those of `palette.title` and so on. */
export function stringsOf(parts: readonly string[]): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogue).filter(([key]) => parts.some((part) => key.startsWith(`${part}.`))),
  );
}

function translate(key: string, ...args: readonly (number | readonly Value[])[]): string {
  const count = args.find((arg) => typeof arg === 'number');
  const values = args.find((arg) => typeof arg === 'object') ?? (count === undefined ? [] : [count]);
  const message = catalogue[key];
  if (message === undefined) throw new Error(`no string ${key} in ${locale()}`);
  return formOf(message, count).replace(/\$([1-9])(\.?)/g, (_, place, stop) => {
    const value = String(values[Number(place) - 1] ?? '');
    // A short month in German has a full stop of its own: "bis 30. Sept."
    return value.endsWith('.') ? value : value + stop;
  });
}

function formOf(message: Message, count: number | undefined): string {
  if (typeof message === 'string') return message;
  const exact = count === 0 ? message['0'] : undefined;
  return exact ?? message[pluralRules({}).select(count ?? 0)] ?? message['other'] ?? '';
}

/** The strings of the chosen language. */
export const i18n = {
  /**
   * The string of a key, with the values at their places.
   * @param args the count that chooses the plural form, where the string has some, and the values.
   * @throws Error where the catalogue has no such key.
   */
  t: translate as <K extends Key>(key: K, ...args: CatalogueStrings[K]) => string,
};
