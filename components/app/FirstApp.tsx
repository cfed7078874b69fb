import { openKeyResults } from '../../lib/goals/outline/group';
import { dueForReview } from '../../lib/goals/progress/reviewable';
import type { GoalsData } from '../../lib/store/goals/read-goals';
import { HeadingFrame } from './HeadingFrame';
import { HomeFrame } from './home/HomeFrame';
import { HomeResults } from './home/HomeResults';
import { NavigationFrame } from './NavigationFrame';
import { StatusFrame } from './StatusFrame';

interface Props {
  readonly data: GoalsData;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The app at its Home as it is drawn first, of parts without hooks: what `App` shows before it knows more than the goals. Nothing
 * where there is no key result.
 */
export function FirstApp({ data, now }: Props) {
  const open = openKeyResults(data.objectives, data.keyResults);
  if (!open.length) return null;
  return (
    <>
      <NavigationFrame current="home" due={dueForReview(data, now).length} />
      <main>
        <HomeFrame data={data} now={now} Heading={HeadingFrame}>
          <HomeResults data={data} open={open} now={now} />
        </HomeFrame>
      </main>
      <StatusFrame />
    </>
  );
}
