import type { ReactNode } from 'react';
import { i18n } from '#i18n';

interface Props {
  /** What is said instead of tags, or of some of them. */
  readonly note?: ReactNode;
  /** A row for each tag. */
  readonly children?: ReactNode;
  /** What shows more of them. */
  readonly more?: ReactNode;
}

/** The evidence of the week under its heading. */
export function RecentFrame({ note, children, more }: Props) {
  return (
    <section className="recent" aria-labelledby="recent">
      <h2 id="recent">{i18n.t('home.recent')}</h2>
      {note}
      <ol className="rows">{children}</ol>
      {more}
    </section>
  );
}
