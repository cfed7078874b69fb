import { Popup } from '../../components/popup/Popup';
import { loadLanguageOf } from '../../components/ui/chosen-language';
import { firstData } from '../../components/ui/first-data';
import { renderScreen } from '../../components/ui/render-screen';
import { loadLanguage } from '../../lib/i18n/load';
import { openForReading } from '../../lib/store/db/database';
import { readPopup } from '../../lib/store/goals/read-popup';
import './style.css';

const { earlyPopup } = globalThis;
const opened = openForReading(location.href);
const { first, language, now, tab } = earlyPopup
  ? { ...earlyPopup, language: await loadLanguage(earlyPopup.language), tab: await earlyPopup.tab }
  : await readFirst();
renderScreen(opened, <Popup opened={opened} first={first} now={now} tab={tab} />, language, earlyPopup);

/** Reads the store and the strings at the same time. */
async function readFirst() {
  const now = Date.now();
  const read = opened.then((db) => readPopup(db, now));
  const [first, language] = await Promise.all([firstData(read), loadLanguageOf(read)]);
  return { first, language, now, tab: undefined };
}
