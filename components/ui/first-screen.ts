import type { ReactNode } from 'react';
import { type Catalogue, type CataloguesByKey, setCatalogue } from '../../lib/i18n/index';
import { browserLanguages, chooseLanguage } from '../../lib/i18n/load';
import { type Language, languages } from '../../lib/model/languages';
import { setLocale } from '../../lib/model/locale';
import type { ScreenSettings } from '../../lib/store/db/read-screen-settings';
import { drawElement } from './draw-element';
import { firstData } from './first-data';
import { loadOwnScripts, ownFiles } from './own-scripts';
import type { FirstData } from './useStore';

/** Where frames do not come, as in a tab that is not in front, nobody waits for one. In milliseconds. */
const longestFrame = 50;

/** What was read before React is loaded, for the screen that is drawn with it. */
export interface EarlyScreen<T> {
  readonly first: FirstData<T>;
  readonly language: Language;
  /** The button that was clicked meanwhile; React answers it. */
  readonly clicked: () => HTMLElement | undefined;
}

type LanguageSetting = Pick<ScreenSettings, 'language'>;

/**
 * Draws a screen before React is loaded, which takes over what is drawn.
 * @param read what is read from the store as it is; undefined where it cannot be read so.
 * @param strings those that the screen uses.
 * @param screen what React will draw at first, of components without hooks.
 * @returns what was read; undefined where nothing could be.
 */
export async function drawFirstScreen<T extends LanguageSetting>(
  read: Promise<T | undefined>,
  strings: CataloguesByKey,
  screen: (data: T) => ReactNode,
): Promise<EarlyScreen<T> | undefined> {
  const { data, subscribe } = await firstData(read);
  const root = document.getElementById('root');
  if (!data || !root) return undefined;
  const { language, locale } = chooseLanguage(data.language, browserLanguages());
  setLocale(locale);
  setCatalogue(inLanguage(strings, language));
  document.documentElement.lang = language;
  drawElement(screen(data), root);
  let clicked: HTMLElement | undefined;
  const note = ({ target }: Event) => {
    clicked = (target as Element).closest('button') ?? undefined;
  };
  root.addEventListener('click', note, { once: true });
  return { first: { data, subscribe }, language, clicked: () => clicked };
}

function inLanguage(strings: CataloguesByKey, language: Language): Catalogue {
  const at = languages.indexOf(language);
  return Object.fromEntries(Object.entries(strings).map(([key, messages]) => [key, messages[at] ?? '']));
}

/** Resolves when what was drawn is painted. */
export async function firstFrame(): Promise<void> {
  await new Promise((resolve) => {
    // The frame is painted after those who asked for it were called.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longestFrame);
  });
}

/**
 * Draws a screen, then loads its own scripts, and its strings where their language is known. They are not loaded meanwhile: that
 * would put off what is drawn first.
 */
export async function drawThenLoad(draw: () => Promise<Pick<EarlyScreen<unknown>, 'language'> | undefined>) {
  const files = ownFiles();
  let language: Language | undefined;
  try {
    language = (await draw())?.language;
  } finally {
    loadOwnScripts(files, language);
  }
}
