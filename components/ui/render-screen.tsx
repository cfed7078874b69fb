import { Fragment, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onStoreChange } from '../../lib/store/db/changes';
import type { Database } from '../../lib/store/db/database';
import { loadChosenLanguage } from './chosen-language';

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
