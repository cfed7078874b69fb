import { Fragment, type ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { onStoreChange } from '../../lib/store/db/changes';
import type { Database } from '../../lib/store/db/database';
import { loadChosenLanguage } from './chosen-language';
import type { EarlyScreen } from './first-screen';

/**
 * Renders a screen, and renders it anew when another language is chosen. React takes over what was drawn before it.
 * @param language the language whose strings are loaded.
 * @param early what was done with what was drawn before React.
 */
export function renderScreen(
  opened: Promise<Database>,
  screen: ReactNode,
  language: string,
  early?: Pick<EarlyScreen<unknown>, 'clicked'>,
): void {
  const element = document.getElementById('root');
  if (!element) return;
  const inLanguage = (chosen: string) => <Fragment key={chosen}>{screen}</Fragment>;
  const isDrawn = element.hasChildNodes();
  const root = isDrawn ? hydrateRoot(element, inLanguage(language)) : createRoot(element);
  let shown = isDrawn ? language : undefined;
  const show = (chosen: string) => {
    if (shown === chosen) return;
    shown = chosen;
    document.documentElement.lang = chosen;
    root.render(inLanguage(chosen));
  };
  show(language);
  early?.clicked()?.click();
  onStoreChange(async () => show(await loadChosenLanguage(opened)));
}
