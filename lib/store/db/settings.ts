import * as z from 'zod/mini';
import { defaults, type Settings, settings } from '../../model/settings';
import type { Database } from './database';

const stored = z.partial(settings);

/** What the person has decided. */
export async function readSettings(db: Database): Promise<Settings> {
  return fill(await db.get('meta', 'settings'));
}

/** Changes what is given, and keeps the rest. */
export async function changeSettings(db: Database, change: Partial<Settings>): Promise<Settings> {
  const tx = db.transaction('meta', 'readwrite');
  const next = { ...fill(await tx.store.get('settings')), ...change };
  await tx.store.put(next, 'settings');
  await tx.done;
  return next;
}

function fill(value: unknown): Settings {
  const parsed = z.safeParse(stored, value ?? {});
  return { ...defaults, ...(parsed.success ? parsed.data : {}) };
}
