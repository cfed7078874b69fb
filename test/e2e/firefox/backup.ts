import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import type { Session } from '../../../scripts/session.ts';
import { until, waitFor } from '../../../scripts/wait.ts';

/** Exports a backup through the options page, as a download into the folder that was chosen for that. Returns its text. */
export async function exportBackup(session: Session, folder: string): Promise<string> {
  const page = await session.openOwn('options.html#data');
  await page.bringToFront();
  const button = await waitFor(page, () =>
    [...document.querySelectorAll('button')].find((one) => one.textContent === 'Export backup'),
  );
  await (button.asElement() as ElementHandle<Element> | null)?.click();
  const text = await until(async () => {
    // While it is being written it has another name.
    const [name] = readdirSync(folder).filter((one) => one.endsWith('.jsonl'));
    const written = name && readFileSync(join(folder, name), 'utf8');
    return written?.endsWith('\n') ? written : undefined;
  });
  assert.ok(text !== undefined, 'no backup was downloaded');
  await page.close();
  return text;
}
