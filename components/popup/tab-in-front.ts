import { type ActiveTab, activeTab } from './active-tab';

/** The page in front; `none` where there is no web page, undefined until the browser has answered. */
export type TabInFront = ActiveTab | 'none' | undefined;

/** Asks for the page in front. */
export async function tabInFront(): Promise<Exclude<TabInFront, undefined>> {
  return (await activeTab()) ?? 'none';
}
