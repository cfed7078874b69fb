import type { ReactNode } from 'react';

interface Props {
  /** What was done, which is told to screen readers. */
  readonly children?: ReactNode;
  /** Why something could not be done. */
  readonly failure?: ReactNode;
}

/** The line of the app that tells what was done. It is there before there is anything to tell, for screen readers to follow it. */
export function StatusFrame({ children, failure }: Props) {
  return (
    <div className="status-line">
      <div role="status">{children}</div>
      {failure}
    </div>
  );
}
