import * as z from 'zod/mini';
import { defaultSettings } from '../../model/default-settings';
import { type Settings, settings } from '../../model/settings';
import type { Database } from './database';

const stored = z.partial(settings);

/** The settings. */
export async function readSettings(db: Database): Promise<Settings> {
  return withDefaults(await db.get('meta', 'settings'));
}

/** Settings as stored, with defaults for what is missing or invalid. */
export function withDefaults(value: unknown): Settings {
  const parsed = z.safeParse(stored, value ?? {});
  return { ...defaultSettings, ...(parsed.success ? parsed.data : {}) };
}
