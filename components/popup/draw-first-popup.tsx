import { setLocale } from '../../lib/i18n/formats';
import { type Catalogue, type CataloguesByKey, setCatalogue } from '../../lib/i18n/index';
import { browserLanguages, cataloguePath, chooseLanguage } from '../../lib/i18n/load';
import { type Language, languages } from '../../lib/model/languages';
import { type PopupData, readPopupAsItIs } from '../../lib/store/goals/read-popup';
import { drawFirst, firstFrame } from '../ui/draw-first';
import { firstData } from '../ui/first-data';
import { loadSoon } from '../ui/load-soon';
import type { FirstData } from '../ui/useStore';
import { FirstPopup } from './FirstPopup';
import { type TabInFront, tabInFront } from './tab-in-front';

/** What was read for what is drawn first. */
export interface EarlyPopup {
  readonly first: FirstData<PopupData>;
  /** When it was read, in milliseconds since 1970. */
  readonly now: number;
  readonly language: Language;
  /** Asked for while the first frame is painted; undefined where the browser did not say. */
  readonly tab: Promise<TabInFront>;
}

declare global {
  /** Left by the script that draws the popup first, for the one that draws it with React. */
  var earlyPopup: EarlyPopup | undefined;
}

/**
 * Draws the popup before React is loaded, from the store and from strings that are there already.
 * @param strings those that `FirstPopup` uses.
 * @returns what was read, when the first frame is there; undefined where the store cannot be read as it is.
 */
export async function drawFirstPopup(strings: CataloguesByKey): Promise<EarlyPopup | undefined> {
  const now = Date.now();
  const { data, subscribe } = await firstData(readPopupAsItIs(now));
  if (!data) return undefined;
  const { language, locale } = chooseLanguage(data.language, browserLanguages());
  setLocale(locale);
  setCatalogue(inLanguage(strings, language));
  drawFirst(<FirstPopup data={data} now={now} />, language);
  const tab = tabInFront().catch(() => undefined);
  await firstFrame();
  loadSoon({ rel: 'preload', as: 'fetch', href: cataloguePath(language) });
  return { first: { data, subscribe }, now, language, tab };
}

function inLanguage(strings: CataloguesByKey, language: Language): Catalogue {
  const at = languages.indexOf(language);
  return Object.fromEntries(Object.entries(strings).map(([key, messages]) => [key, messages[at] ?? '']));
}
