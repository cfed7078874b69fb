import type { ReactNode, Ref } from 'react';

export interface HeadingProps {
  readonly title: string;
  /** The id of the heading, by which the place is labelled. */
  readonly id: string;
  /** The actions of the place. */
  readonly children?: ReactNode;
}

interface Props extends HeadingProps {
  readonly heading?: Ref<HTMLHeadingElement>;
}

/** The heading of a place, with its actions beside it. */
export function HeadingFrame({ title, id, children, heading }: Props) {
  return (
    <div className="top">
      <h1 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children && <div className="tools">{children}</div>}
    </div>
  );
}
