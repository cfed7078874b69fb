interface Props {
  /** The id by which the section is named. */
  readonly id: string;
  readonly title: string;
  readonly hint: string;
}

/** The heading of a section with a hint beside it, which is no part of its name. */
export function Heading({ id, title, hint }: Props) {
  return (
    <h2>
      <span id={id}>{title}</span>
      <small>{hint}</small>
    </h2>
  );
}
