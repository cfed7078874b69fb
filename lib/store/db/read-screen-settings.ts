import { defaultSettings } from '../../model/default-settings';
import { languages } from '../../model/languages';
import type { Settings } from '../../model/settings';
import type { Database } from './database';

/** The settings that every screen needs before it is drawn; one that is missing or invalid is as in a new store. */
export async function readScreenSettings(db: Database): Promise<Pick<Settings, 'language' | 'reads'>> {
  const stored: unknown = await db.get('meta', 'settings');
  const { language, reads } = (typeof stored === 'object' && stored !== null ? stored : {}) as {
    readonly [setting: string]: unknown;
  };
  return {
    language: languages.find((known) => known === language) ?? defaultSettings.language,
    reads: typeof reads === 'boolean' ? reads : defaultSettings.reads,
  };
}
