import { Popup } from '../../components/popup/Popup';
import { renderScreen } from '../../components/ui/render-screen';
import type { FirstData } from '../../components/ui/useStore';
import type { Database } from '../../lib/store/db/database';
import type { PopupData } from '../../lib/store/goals/read-goals';

/** Renders the popup from what was read of the store. */
export function render(
  opened: Promise<Database>,
  language: string,
  first: FirstData<PopupData>,
  now: number,
): void {
  void renderScreen(opened, <Popup opened={opened} first={first} now={now} />, language);
}
