import type { ReactNode } from 'react';
import { drawElement } from './draw-element';

/** Where frames do not come, as in a tab that is not in front, nobody waits for one. In milliseconds. */
const longestFrame = 50;

/**
 * Draws a screen before React is loaded, which then draws it anew.
 * @param node of components without hooks.
 * @param language the language of its strings.
 */
export function drawFirst(node: ReactNode, language: string): void {
  const root = document.getElementById('root');
  if (!root) return;
  document.documentElement.lang = language;
  drawElement(node, root);
}

/** Resolves when what was drawn is painted. */
export async function firstFrame(): Promise<void> {
  await new Promise((resolve) => {
    // The frame is painted after those who asked for it were called.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longestFrame);
  });
}
