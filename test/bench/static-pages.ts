import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildScript } from './build-script.ts';

/** Renders static text with the framework that the screens use. */
const rendered = `import { createElement } from 'react'; import { createRoot } from 'react-dom/client';
  const render = () => createRoot(document.getElementById('root')).render(createElement('p', { role: 'progressbar' }, 'Static text'));`;
/** The scripts of the pages: `static.html` renders at once, `record.html` when it has read one record of the store. */
const scripts = {
  static: `${rendered} render();`,
  record: `${rendered}
    const opening = indexedDB.open('stillroom');
    opening.onsuccess = () => {
      opening.result.transaction('meta').objectStore('meta').get('settings').onsuccess = render;
    };`,
};

/**
 * Puts the pages that screens are compared with into the folder of an extension.
 * @returns the folder.
 */
export async function addStaticPages(folder: string): Promise<string> {
  const source = mkdtempSync(join(resolve('.output'), 'static-'));
  for (const [name, script] of Object.entries(scripts)) {
    const entry = join(source, `${name}.js`);
    writeFileSync(entry, script);
    await buildScript(folder, name, entry, 'iife');
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><meta charset="utf-8"><div id="root"></div><script type="module" src="/${name}.js"></script>`,
    );
  }
  rmSync(source, { recursive: true });
  return folder;
}
