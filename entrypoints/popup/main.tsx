import { Popup } from '../../components/popup/Popup';
import { loadLanguageOf } from '../../components/ui/chosen-language';
import { firstData } from '../../components/ui/first-data';
import { renderScreen } from '../../components/ui/render-screen';
import { openForReading, readPopup } from '../../lib/store/goals/read-goals';
import './style.css';

// The strings are loaded while the store is read.
const now = Date.now();
const opened = openForReading(location.href);
const read = opened.then((db) => readPopup(db, now));
const [first, language] = await Promise.all([firstData(read), loadLanguageOf(read)]);
renderScreen(opened, <Popup opened={opened} first={first} now={now} />, language);
