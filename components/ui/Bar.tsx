import { percent } from '../../lib/goals/progress/progress';

interface Props {
  /** What it is the progress of. */
  readonly label: string;
  /** The whole truth in words: the bar itself is clamped. */
  readonly text: string;
  /** Share of the way; undefined where nothing is known. */
  readonly share: number | undefined;
  /** Where it should be by now, as a share of the way. */
  readonly pace: number;
}

/** How far a key result is on its way, with a mark where it should be by now. */
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
      <b style={{ left: `${percent(pace)}%` }} />
    </div>
  );
}
