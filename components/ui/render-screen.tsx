import { Fragment, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onStoreChange } from '../../lib/store/db/changes';
import type { Database } from '../../lib/store/db/database';
import { loadChosenLanguage } from './chosen-language';

/**
 * Renders a screen in the chosen language, and renders it anew when another one is chosen.
 * @param loaded the language whose strings were loaded before.
 */
export async function renderScreen(
  opened: Promise<Database>,
  screen: ReactNode,
  loaded?: string,
): Promise<void> {
  const element = document.getElementById('root');
  if (!element) return;
  const root = createRoot(element);
  const show = (language: string) => {
    if (document.documentElement.lang === language && element.hasChildNodes()) return;
    document.documentElement.lang = language;
    root.render(<Fragment key={language}>{screen}</Fragment>);
  };
  show(loaded ?? (await loadChosenLanguage(opened)));
  onStoreChange(async () => show(await loadChosenLanguage(opened)));
}
