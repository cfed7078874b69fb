import { openKeyResults } from '../../../lib/goals/outline/group';
import { useGoals } from '../goals-context';
import { Home } from '../home/Home';
import { LogTimeForm } from './LogTimeForm';

/** Home with the form that logs time open, for the first key result that is measured in hours; the popup leads here. */
export function LogTimePlace() {
  const data = useGoals();
  const open = data ? openKeyResults(data.objectives, data.keyResults) : [];
  const timed = open.find((k) => k.measure.kind === 'time');
  const close = () => {
    location.hash = 'home';
  };
  return (
    <>
      <Home />
      {data && <LogTimeForm keyResult={timed} onClose={close} />}
    </>
  );
}
