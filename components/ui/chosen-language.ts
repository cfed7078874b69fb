import { loadAnyLanguage, loadLanguage } from '../../lib/i18n/load';
import { type Database, ensureOpen } from '../../lib/store/db/database';
import { readScreenSettings, type ScreenSettings } from '../../lib/store/db/read-screen-settings';

/** Loads the strings of the chosen language, or of the browser's where the store cannot be read. */
export async function loadChosenLanguage(opened: Promise<Database>): Promise<string> {
  return await loadLanguageOf(opened.then(ensureOpen).then(readScreenSettings));
}

/** Loads the strings of the language that is among what is read; of the browser's where it cannot be read. */
export async function loadLanguageOf(read: Promise<Pick<ScreenSettings, 'language'>>): Promise<string> {
  // Most have chosen none, so that the browser's is there as soon as this is known.
  loadAnyLanguage().catch(() => undefined);
  const setting = await read.then(
    ({ language }) => language,
    () => null,
  );
  return await loadLanguage(setting);
}
