import { createRoot } from 'react-dom/client';
import { Options } from '../../components/options/Options';
import { openForReading } from '../../lib/store/goals/read-goals';
import '../../components/ui/tokens.css';
import '../../components/ui/page.css';
import '../../components/ui/chart.css';
import '../../components/options/options.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Options opened={openForReading()} />);
