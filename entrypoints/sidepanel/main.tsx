import { createRoot } from 'react-dom/client';
import { Panel } from '../../components/panel/Panel';
import { openForReading } from '../../lib/store/goals/read-goals';
import '../../components/ui/tokens.css';
import '../../components/ui/page.css';
import '../../components/app/app.css';
import '../../components/popup/parts.css';
import '../../components/panel/panel.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Panel opened={openForReading()} />);
