import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built, expect, Stillroom } from './stillroom.ts';

interface Manifest {
  version: string;
  background: { service_worker: string };
  content_scripts: { js: string[] }[];
}

/** A clock that goes on from another instant; it runs before anything of the extension's, wherever that runs. */
const clock = (offset: number) => `{
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...args) {
      if (args.length) super(...args);
      else super(Real.now() + ${offset});
    }
    static now() {
      return Real.now() + ${offset};
    }
  };
}
`;

/**
 * A browser profile with the built extension whose clock the test sets: the clock is put in front of every script of a copy of
 * it, and is set by starting the browser again. The browser is in UTC.
 */
export class Clocked {
  readonly #extension = mkdtempSync(join(tmpdir(), 'stillroom-clocked-'));
  readonly #profile = mkdtempSync(join(tmpdir(), 'stillroom-'));
  #starts = 0;

  /** Starts the browser at an instant, which is ISO 8601. */
  async start(instant: string): Promise<Stillroom> {
    this.#starts += 1;
    this.#setClock(Date.parse(instant) - Date.now());
    const stillroom = await Stillroom.launch(this.#profile, this.#extension, { TZ: 'UTC' });
    const told = await (await stillroom.worker()).evaluate(() => new Date().toISOString());
    expect(told.slice(0, 10)).toBe(instant.slice(0, 10));
    return stillroom;
  }

  /** Copies what was built, with the clock in front: as another version and under other names every time, for the browser keeps scripts. */
  #setClock(offset: number): void {
    cpSync(built, this.#extension, { recursive: true });
    const at = (name: string) => join(this.#extension, name);
    const [script, worker] = [`clock-${this.#starts}.js`, `clocked-${this.#starts}.js`];
    const manifest = JSON.parse(readFileSync(at('manifest.json'), 'utf8')) as Manifest;
    writeFileSync(at(script), clock(offset));
    writeFileSync(at(worker), `import './${script}';\nimport './${manifest.background.service_worker}';\n`);
    for (const content of manifest.content_scripts) content.js.unshift(script);
    manifest.background.service_worker = worker;
    manifest.version = `0.0.0.${this.#starts}`;
    writeFileSync(at('manifest.json'), JSON.stringify(manifest));
    for (const page of ['popup.html', 'options.html']) {
      const html = readFileSync(at(page), 'utf8');
      writeFileSync(at(page), html.replace('<head>', `<head><script src="/${script}"></script>`));
    }
  }
}
