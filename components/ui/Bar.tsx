import { percent } from '../../lib/goals/progress/progress';

interface Props {
  /** The accessible name: the title of the key result. */
  readonly label: string;
  /** The unclamped progress in words: the bar itself is clamped. */
  readonly text: string;
  /** The progress as a share; undefined without data. */
  readonly share: number | undefined;
  /** The progress expected by now, as a share; undefined where none is. */
  readonly pace: number | undefined;
}

/** A progress bar of a key result, with a mark at the expected progress. */
export function Bar({ label, text, share, pace }: Props) {
  const done = percent(share ?? 0);
  return (
    <div
      className="bar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={done}
      aria-valuetext={text}
    >
      <i style={{ width: `${done}%` }} />
      {pace !== undefined && <b style={{ left: `${percent(pace)}%` }} />}
    </div>
  );
}
