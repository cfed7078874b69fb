import { Popup } from '../../components/popup/Popup';
import { loadLanguageOf } from '../../components/ui/chosen-language';
import { firstData } from '../../components/ui/first-data';
import { renderScreen } from '../../components/ui/render-screen';
import { openForReading } from '../../lib/store/db/database';
import { readPopup } from '../../lib/store/goals/read-popup';
import './style.css';

const early = globalThis.earlyPopup;
const now = early?.now ?? Date.now();
const opened = openForReading(location.href);
// The strings are loaded while the store is read.
const read = early?.first.data ? Promise.resolve(early.first.data) : opened.then((db) => readPopup(db, now));
const [first, language, tab] = await Promise.all([
  early?.first ?? firstData(read),
  loadLanguageOf(read),
  early?.tab,
]);
renderScreen(opened, <Popup opened={opened} first={first} now={now} tab={tab} />, language);
