import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { built, Stillroom } from '../e2e/chromium/stillroom.ts';

/** Stillroom and the reference, each in a browser of its own. */
export interface Both {
  readonly stillroom: Stillroom;
  readonly reference: Stillroom;
  close(): Promise<void>;
}

/** The folder of the extension that others are compared to: an observer, an idle callback and two messages. */
export const referenceExtension = resolve('test/bench/reference');

/** Starts Stillroom and the reference extension. */
export async function launchBoth(): Promise<Both> {
  const stillroom = await Stillroom.launch();
  const reference = await Stillroom.launch(undefined, referenceExtension);
  return {
    stillroom,
    reference,
    close: async () => {
      await stillroom.close();
      await reference.close();
    },
  };
}

/** A copy of the built extension that reads pages and draws nothing on them. */
export function withoutOverlay(): string {
  const folder = withOrigins([]);
  writeFileSync(join(folder, 'content-scripts/overlay.js'), '');
  return folder;
}

/** A copy of the built extension that asks for more origins at once: no question can be answered here. */
export function withOrigins(origins: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'stillroom-bench-'));
  cpSync(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(...origins.map((origin) => `${origin}/*`));
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
