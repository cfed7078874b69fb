import { loadChosenLanguage } from '../../components/ui/chosen-language';
import { firstData } from '../../components/ui/first-data';
import { openForReading, readPopup } from '../../lib/store/goals/read-goals';
import './style.css';

// The store is read while the framework is loaded: each takes about as long as the other.
const now = Date.now();
const screen = import('./screen');
const opened = openForReading(location.href);
const read = firstData(opened.then((db) => readPopup(db, now)));
const [{ render }, first, language] = await Promise.all([screen, read, loadChosenLanguage(opened)]);
render(opened, language, first, now);
