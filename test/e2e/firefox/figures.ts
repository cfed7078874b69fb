import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { until } from '../../../scripts/wait.ts';

/** The figures that are stored of a platform, as `metric value`, read in a page of the extension. */
export async function figuresOf(own: Page, platform: string): Promise<string[]> {
  return await own.evaluate(async (id) => {
    const open = indexedDB.open('stillroom');
    const db = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    const all = db.transaction('readings').objectStore('readings').getAll();
    const readings = await new Promise<{ subject: string; metric: string; value: number }[]>((done) => {
      all.onsuccess = () => done(all.result);
    });
    db.close();
    return readings.filter((r) => r.subject.startsWith(`${id}:`)).map((r) => `${r.metric} ${r.value}`);
  }, platform);
}

/** Waits until just these figures are stored of a platform. */
export async function waitForFigures(own: Page, platform: string, wanted: readonly string[]): Promise<void> {
  let found: string[] = [];
  await until(async () => {
    found = await figuresOf(own, platform);
    return found.length >= wanted.length || undefined;
  });
  assert.deepEqual(found.sort(), [...wanted].sort());
}
