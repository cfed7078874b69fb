import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { formatNumber } from '../ui/format';
import { Mark } from '../ui/Mark';

const main = ['home', 'goals', 'review', 'evidence', 'insights', 'report'] as const;
const more = ['sites', 'settings'] as const;
/** A place that the navigation leads to. */
export type Place = (typeof main)[number] | (typeof more)[number];

interface Props {
  /** The place that is marked, by the first part of its address. */
  readonly current: string;
  /** How many key results wait for a check-in this week. */
  readonly due: number;
  /** What stands beside the sites. */
  readonly trouble?: ReactNode;
  /** What stands below the places. */
  readonly children?: ReactNode;
}

/** The navigation of the app: its places, with how many key results wait for the review. */
export function NavigationFrame({ current, due, trouble, children }: Props) {
  const link = (place: Place) => (
    <li key={place} className={place === more[0] ? 'cut' : undefined}>
      <a href={`#${place}`} aria-current={place === current ? 'page' : undefined}>
        {i18n.t(`app.${place}`)}
        {place === 'review' && due > 0 && <span className="count">{formatNumber(due)}</span>}
        {place === 'sites' && trouble}
      </a>
    </li>
  );
  return (
    <nav className="side" aria-label={i18n.t('app.nav')}>
      <div className="logo">
        <Mark />
        {i18n.t('extName')}
      </div>
      <ul>
        {main.map(link)}
        {more.map(link)}
      </ul>
      {children}
    </nav>
  );
}
