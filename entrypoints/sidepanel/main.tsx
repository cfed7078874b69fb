import { Panel } from '../../components/panel/Panel';
import { renderScreen } from '../../components/ui/render-screen';
import { openForReading } from '../../lib/store/goals/read-goals';
import '../../components/ui/tokens.css';
import '../../components/ui/page.css';
import '../../components/app/app.css';
import '../../components/popup/parts.css';
import '../../components/panel/panel.css';

const opened = openForReading(location.href);
void renderScreen(opened, <Panel opened={opened} />);
