import { createRoot } from 'react-dom/client';
import { Popup } from '../../components/popup/Popup';
import type { Stored } from '../../components/ui/useStore';
import { openForReading, type PopupData, readPopup } from '../../lib/store/goals/read-goals';
import '../../components/ui/tokens.css';
import '../../components/ui/page.css';
import '../../components/popup/parts.css';
import '../../components/popup/popup.css';

const root = document.getElementById('root');
const now = Date.now();
const opened = openForReading();
const first: Stored<PopupData> = await opened
  .then((db) => readPopup(db, now))
  .then(
    (data) => ({ data }),
    (error: unknown) => ({ error }),
  );
if (root) createRoot(root).render(<Popup opened={opened} first={first} now={now} />);
