import { type ReactNode, useEffect, useRef } from 'react';
import { i18n } from '#i18n';

let hasNavigated = false;
addEventListener('hashchange', () => {
  hasNavigated = true;
});

interface Props {
  readonly title: string;
  /** The id of the heading, by which the place is labelled. */
  readonly id: string;
  /** The actions of the place. */
  readonly children?: ReactNode;
}

/**
 * The heading of a place, which is the page's title too. After a navigation it takes the focus, so that a screen reader says
 * where one is; when the page is opened the browser decides.
 */
export function PlaceHeading({ title, id, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasNavigated) heading.current?.focus({ preventScroll: true });
    if (hasNavigated) scrollTo(0, 0);
  }, []);
  useEffect(() => {
    document.title = `${title} · ${i18n.t('extName')}`;
  }, [title]);
  return (
    <div className="top">
      <h1 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children && <div className="tools">{children}</div>}
    </div>
  );
}
