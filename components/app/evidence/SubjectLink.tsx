import type { Subject } from '../../../lib/model/signals';

interface Props {
  readonly id: string;
  /** Absent where it is not stored any more. */
  readonly subject: Subject | undefined;
}

/** A subject by its title, which links to its page where it has one. */
export function SubjectLink({ id, subject }: Props) {
  const title = subject?.title || subject?.url || id;
  return subject?.url ? (
    <a href={subject.url} target="_blank" rel="noreferrer">
      {title}
    </a>
  ) : (
    <span>{title}</span>
  );
}
