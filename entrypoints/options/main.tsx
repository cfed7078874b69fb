import { App } from '../../components/app/App';
import { isHome } from '../../components/app/address';
import { loadPlace } from '../../components/app/places';
import { readGoals } from '../../components/app/read-goals';
import { SampleApp } from '../../components/app/sample/SampleApp';
import { loadChosenLanguage, loadLanguageOf } from '../../components/ui/chosen-language';
import { firstData } from '../../components/ui/first-data';
import type { EarlyScreen } from '../../components/ui/first-screen';
import { pressOnceByEnter } from '../../components/ui/held-enter';
import { renderScreen } from '../../components/ui/render-screen';
import { loadLanguage } from '../../lib/i18n/load';
import { isSampleAddress } from '../../lib/model/sample-address';
import { openForReading } from '../../lib/store/db/database';
import type { GoalsData } from '../../lib/store/goals/read-goals';
import './style.css';

pressOnceByEnter();
const place = loadPlace(location.hash);
const opened = openForReading(location.href);
if (isSampleAddress(location.href)) {
  // The language is a setting of one's own workspace.
  const own = openForReading(location.origin);
  const [language] = await Promise.all([loadChosenLanguage(own), place]);
  renderScreen(own, <SampleApp opened={opened} />, language);
} else {
  const { earlyApp } = globalThis;
  const reading = earlyApp ? withStrings(earlyApp) : readFirst();
  // What the timer is kept in is loaded meanwhile, too: its first use blocks the page.
  localStorage.getItem('');
  const [{ first, language }] = await Promise.all([reading, place]);
  // Whoever went on meanwhile sees nothing of what was drawn there.
  if (!isHome(location.hash)) document.getElementById('root')?.replaceChildren();
  renderScreen(opened, <App opened={opened} first={first} />, language, earlyApp);
}

async function withStrings({ first, language }: EarlyScreen<GoalsData>) {
  return { first, language: await loadLanguage(language) };
}

/** Reads the store and the strings at the same time. */
async function readFirst() {
  const read = opened.then(readGoals);
  const [first, language] = await Promise.all([firstData(read), loadLanguageOf(read)]);
  return { first, language };
}
