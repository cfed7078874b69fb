import { createRoot } from 'react-dom/client';
import { App } from '../../components/app/App';
import { SampleApp } from '../../components/app/sample/SampleApp';
import { isSampleAddress } from '../../lib/model/sample-address';
import { openForReading } from '../../lib/store/goals/read-goals';
import '../../components/ui/tokens.css';
import '../../components/ui/page.css';
import '../../components/app/app.css';

const root = document.getElementById('root');
const opened = openForReading(location.href);
if (root)
  createRoot(root).render(
    isSampleAddress(location.href) ? <SampleApp opened={opened} /> : <App opened={opened} />,
  );
