import { browser } from 'wxt/browser';
import { type Language, languages } from '../model/languages';
import { setLocale } from '../model/locale';
import type { Settings } from '../model/settings';
import { type Catalogue, setCatalogue } from './index';
import { partFor } from './parts';

/**
 * The language to use, and the locale for its numbers and dates.
 * @param setting the chosen language; `null` is the browser's.
 * @param preferred the browser's languages, the most preferred first.
 */
export function chooseLanguage(
  setting: Language | null,
  preferred: readonly string[],
): { language: Language; locale: string } {
  const baseOf = (tag: string) => tag.split('-')[0] ?? '';
  const isOurs = (base: string): base is Language => (languages as readonly string[]).includes(base);
  const language = setting ?? preferred.map(baseOf).find(isOurs) ?? 'en';
  // The region decides the order of day and month: `en-GB` where the browser prefers that English.
  return { language, locale: preferred.find((tag) => baseOf(tag) === language) ?? language };
}

/** The browser's languages: that of its own screens, then those that the person reads. */
export function browserLanguages(): readonly string[] {
  return [browser.i18n.getUILanguage(), ...navigator.languages];
}

let loaded: { language: Language; done: Promise<void> } | undefined;

/**
 * Loads the strings that this page or the worker uses, of the chosen language and of no other; nothing where they are loaded
 * already. For extension pages and the worker: a content script asks the worker (`words`).
 * @returns the language.
 */
export async function loadLanguage(setting: Settings['language']): Promise<Language> {
  const { language, locale } = chooseLanguage(setting, browserLanguages());
  if (loaded?.language !== language) {
    const done = readCatalogue(language).then((strings) => {
      // A language that was chosen meanwhile wins.
      if (loaded?.language !== language) return;
      setLocale(locale);
      setCatalogue(strings);
    });
    loaded = { language, done };
    done.catch(() => {
      loaded = undefined;
    });
  }
  await loaded.done;
  return language;
}

/** Loads the browser's language, where none is loaded: for words while the setting cannot be read. */
export async function loadAnyLanguage(): Promise<void> {
  await (loaded?.done ?? loadLanguage(null));
}

/** The path of the file with the strings that this page or the worker uses. */
export function cataloguePath(language: Language) {
  return `/locales/${partFor(location.pathname)}.${language}.json` as const;
}

async function readCatalogue(language: Language): Promise<Catalogue> {
  const answer = await fetch(browser.runtime.getURL(cataloguePath(language)));
  return (await answer.json()) as Catalogue;
}
