import { Popup } from '../../components/popup/Popup';
import { loadChosenLanguage, renderScreen } from '../../components/ui/render-screen';
import type { Stored } from '../../components/ui/useStore';
import { openForReading, type PopupData, readPopup } from '../../lib/store/goals/read-goals';
import '../../components/ui/tokens.css';
import '../../components/ui/page.css';
import '../../components/popup/parts.css';
import '../../components/popup/popup.css';

const now = Date.now();
const opened = openForReading(location.href);
const read: Promise<Stored<PopupData>> = opened
  .then((db) => readPopup(db, now))
  .then(
    (data) => ({ data }),
    (error: unknown) => ({ error }),
  );
const [first] = await Promise.all([read, loadChosenLanguage(opened)]);
void renderScreen(opened, <Popup opened={opened} first={first} now={now} />);
