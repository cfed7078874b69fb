import { App } from '../../components/app/App';
import { SampleApp } from '../../components/app/sample/SampleApp';
import { renderScreen } from '../../components/ui/render-screen';
import type { FirstData } from '../../components/ui/useStore';
import type { Database } from '../../lib/store/db/database';
import { type GoalsData, openForReading } from '../../lib/store/goals/read-goals';

export { loadPlace } from '../../components/app/places';

/** Renders the app from what was read of the store. */
export function render(opened: Promise<Database>, language: string, first: FirstData<GoalsData>): void {
  void renderScreen(opened, <App opened={opened} first={first} />, language);
}

/** Renders the app with the sample workspace. The language is a setting of one's own workspace. */
export function renderSample(opened: Promise<Database>): void {
  void renderScreen(openForReading(location.origin), <SampleApp opened={opened} />);
}
