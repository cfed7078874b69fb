import { createRoot } from 'react-dom/client';
import { App } from '../../components/app/App';
import { openForReading } from '../../lib/store/goals/read-goals';
import '../../components/ui/tokens.css';
import '../../components/ui/page.css';
import '../../components/app/app.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App opened={openForReading()} />);
