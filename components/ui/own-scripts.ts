import { cataloguePath } from '../../lib/i18n/load';
import type { Language } from '../../lib/model/languages';

/** The files of a screen, as the build names them to its first script: the screen's own script, then what that imports. */
type OwnFiles = string | undefined;

/** The files that are named to the script that runs. */
export function ownFiles(): OwnFiles {
  return document.currentScript?.dataset['then'];
}

/**
 * Loads a screen's own scripts.
 * @param language the language whose strings are loaded with them, where it is known.
 */
export function loadOwnScripts(files: OwnFiles, language?: Language): void {
  const [src = '', ...others] = files?.split(' ') ?? [];
  if (language) load('link', { rel: 'preload', as: 'fetch', href: cataloguePath(language) });
  for (const href of others) load('link', { rel: 'modulepreload', href });
  load('script', { type: 'module', src });
}

/** Loads a script that runs before the screen's own ones, and loads those. */
export function loadBefore(files: OwnFiles, src: string): void {
  load('script', { src }).dataset['then'] = files;
}

function load<T extends 'link' | 'script'>(
  name: T,
  properties: Partial<HTMLElementTagNameMap[T]>,
): HTMLElementTagNameMap[T] {
  const element = Object.assign(document.createElement(name), properties, { crossOrigin: '' });
  document.head.append(element);
  return element;
}
