import { App } from '../../components/app/App';
import { renderScreen } from '../../components/ui/render-screen';
import { openForReading } from '../../lib/store/goals/read-goals';
import '../../components/ui/tokens.css';
import '../../components/ui/page.css';
import '../../components/app/app.css';

const opened = openForReading();
void renderScreen(opened, <App opened={opened} />);
