import { Fragment, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLanguage } from '../../lib/i18n/load';
import { onStoreChange } from '../../lib/store/db/changes';
import { type Database, ensureOpen } from '../../lib/store/db/database';
import { readScreenSettings } from '../../lib/store/db/read-screen-settings';

/** Loads the strings of the chosen language, or of the browser's where the store cannot be read. */
export async function loadChosenLanguage(opened: Promise<Database>): Promise<string> {
  const setting = await opened
    .then(ensureOpen)
    .then(readScreenSettings)
    .then(
      ({ language }) => language,
      () => null,
    );
  return await loadLanguage(setting);
}

/** Renders a screen in the chosen language, and renders it anew when another one is chosen. */
export async function renderScreen(opened: Promise<Database>, screen: ReactNode): Promise<void> {
  const element = document.getElementById('root');
  if (!element) return;
  const root = createRoot(element);
  const show = async () => {
    const language = await loadChosenLanguage(opened);
    if (document.documentElement.lang === language && element.hasChildNodes()) return;
    document.documentElement.lang = language;
    root.render(<Fragment key={language}>{screen}</Fragment>);
  };
  await show();
  onStoreChange(() => void show());
}
