import { readGoals } from '../../components/app/read-goals';
import { loadChosenLanguage } from '../../components/ui/chosen-language';
import { firstData } from '../../components/ui/first-data';
import { isSampleAddress } from '../../lib/model/sample-address';
import { openForReading } from '../../lib/store/goals/read-goals';
import './style.css';

// The store and the place are read while the framework is loaded; Home, which is opened most, without a word from the screen.
const screen = import('./screen');
if (/^#?(?:home)?$/.test(location.hash)) void import('../../components/app/home/Home');
const place = screen.then(({ loadPlace }) => loadPlace(location.hash));
const opened = openForReading(location.href);
if (isSampleAddress(location.href)) {
  await place;
  (await screen).renderSample(opened);
} else {
  const read = firstData(opened.then(readGoals));
  const language = loadChosenLanguage(opened);
  const [{ render }, first, chosen] = await Promise.all([screen, read, language, place]);
  render(opened, chosen, first);
}
