import { stringsOf } from '#i18n';
import { loadAnyLanguage, loadLanguage } from '../i18n/load';
import type { Words } from '../messages/protocol';
import { locale } from '../model/locale';
import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/read-settings';

/** The parts of the catalogue that content scripts show. */
const partsInPages = ['overlay', 'metricName', 'number', 'word'] as const;

/** The strings of content scripts: in the browser's language where the store cannot be read, so that errors have words. */
export async function wordsForPages(open: () => Promise<Database>): Promise<Words> {
  try {
    await loadChosenLanguage(await open());
  } catch {
    await loadAnyLanguage();
  }
  return { locale: locale(), strings: stringsOf(partsInPages) };
}

/** Loads the language that the person has chosen. */
export async function loadChosenLanguage(db: Database): Promise<void> {
  await loadLanguage((await readSettings(db)).language);
}
