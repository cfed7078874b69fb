import { App } from '../../components/app/App';
import { SampleApp } from '../../components/app/sample/SampleApp';
import { renderScreen } from '../../components/ui/render-screen';
import { isSampleAddress } from '../../lib/model/sample-address';
import { openForReading } from '../../lib/store/goals/read-goals';
import '../../components/ui/tokens.css';
import '../../components/ui/page.css';
import '../../components/app/app.css';

const opened = openForReading(location.href);
// The language is a setting of one's own workspace.
if (isSampleAddress(location.href))
  void renderScreen(openForReading(location.origin), <SampleApp opened={opened} />);
else void renderScreen(opened, <App opened={opened} />);
