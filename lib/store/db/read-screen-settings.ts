import { defaultSettings } from '../../model/default-settings';
import { languages } from '../../model/languages';
import type { Settings } from '../../model/settings';
import type { Database } from './database';
import { beginRead, type RecordReader } from './transaction';

/** The settings that every screen needs before it is drawn. */
export type ScreenSettings = Pick<Settings, 'language' | 'reads'>;

/** Reads the settings that every screen needs, as `screenSettings`. */
export async function readScreenSettings(db: Database): Promise<ScreenSettings> {
  return await screenSettings(beginRead(db, ['meta']));
}

/** The settings that every screen needs; one that is missing or invalid is as in a new store. */
export async function screenSettings(tx: RecordReader): Promise<ScreenSettings> {
  const stored: unknown = await tx.objectStore('meta').get('settings');
  const { language, reads } = (typeof stored === 'object' && stored !== null ? stored : {}) as {
    readonly [setting: string]: unknown;
  };
  return {
    language: languages.find((known) => known === language) ?? defaultSettings.language,
    reads: typeof reads === 'boolean' ? reads : defaultSettings.reads,
  };
}
