import { App } from '../../components/app/App';
import { loadPlace } from '../../components/app/places';
import { readGoals } from '../../components/app/read-goals';
import { SampleApp } from '../../components/app/sample/SampleApp';
import { loadChosenLanguage, loadLanguageOf } from '../../components/ui/chosen-language';
import { firstData } from '../../components/ui/first-data';
import { renderScreen } from '../../components/ui/render-screen';
import { isSampleAddress } from '../../lib/model/sample-address';
import { openForReading } from '../../lib/store/db/database';
import './style.css';

const place = loadPlace(location.hash);
const opened = openForReading(location.href);
if (isSampleAddress(location.href)) {
  // The language is a setting of one's own workspace.
  const own = openForReading(location.origin);
  const [language] = await Promise.all([loadChosenLanguage(own), place]);
  renderScreen(own, <SampleApp opened={opened} />, language);
} else {
  // The strings and the place are loaded while the store is read.
  const read = opened.then(readGoals);
  // What the timer is kept in is loaded meanwhile, too: its first use blocks the page.
  localStorage.getItem('');
  const [first, language] = await Promise.all([firstData(read), loadLanguageOf(read), place]);
  renderScreen(opened, <App opened={opened} first={first} />, language);
}
