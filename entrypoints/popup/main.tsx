import { loadChosenLanguage } from '../../components/ui/chosen-language';
import type { Stored } from '../../components/ui/useStore';
import { openForReading, type PopupData, readPopup } from '../../lib/store/goals/read-goals';
import '../../components/ui/tokens.css';
import '../../components/ui/page.css';
import '../../components/popup/popup.css';

// The store is read while the framework is loaded: each takes about as long as the other.
const now = Date.now();
const screen = import('./screen');
const opened = openForReading(location.href);
const read: Promise<Stored<PopupData>> = opened
  .then((db) => readPopup(db, now))
  .then(
    (data) => ({ data }),
    (error: unknown) => ({ error }),
  );
const [{ render }, first] = await Promise.all([screen, read, loadChosenLanguage(opened)]);
render(opened, first, now);
