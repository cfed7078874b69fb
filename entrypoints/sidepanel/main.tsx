import { Panel } from '../../components/panel/Panel';
import { loadChosenLanguage } from '../../components/ui/chosen-language';
import { pressOnceByEnter } from '../../components/ui/held-enter';
import { renderScreen } from '../../components/ui/render-screen';
import { openForReading } from '../../lib/store/db/database';
import './style.css';

pressOnceByEnter();
const opened = openForReading(location.href);
const language = await loadChosenLanguage(opened);
renderScreen(opened, <Panel opened={opened} />, language);
