import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { HeadingFrame, type HeadingProps } from './HeadingFrame';

let hasNavigated = false;
addEventListener('hashchange', () => {
  hasNavigated = true;
});

/**
 * The heading of a place, which is the page's title too. After a navigation it takes the focus, so that a screen reader says
 * where one is; when the page is opened the browser decides.
 */
export function PlaceHeading(props: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasNavigated) heading.current?.focus({ preventScroll: true });
    if (hasNavigated) scrollTo(0, 0);
  }, []);
  useEffect(() => {
    document.title = `${props.title} · ${i18n.t('extName')}`;
  }, [props.title]);
  return <HeadingFrame {...props} heading={heading} />;
}
