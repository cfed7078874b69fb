import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { PopupData } from '../../lib/store/goals/read-popup';
import { Mark } from '../ui/Mark';
import { AppLink } from './AppLink';
import { logTimePage } from './app-href';
import { cycleInWords } from './cycle-in-words';

interface Props {
  /** Undefined where it cannot be read. */
  readonly data: PopupData | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether there is something to log time for. */
  readonly logsTime: boolean;
  /** The id of the page in front, where it counts: time is logged for it. */
  readonly counted?: string | undefined;
  /** What stands between the heading and the links. */
  readonly children: ReactNode;
  /** What stands beside the links. */
  readonly besideLinks?: ReactNode;
}

/** The heading of the popup, and below its content links to places of the app and to what is done there in a moment. */
export function PopupFrame({ data, now, logsTime, counted, children, besideLinks }: Props) {
  return (
    <>
      <header>
        <Mark />
        <h1>{i18n.t('extName')}</h1>
        {data && <span>{cycleInWords(data, now)}</span>}
      </header>
      <main>{children}</main>
      <footer>
        <AppLink href="/options.html#goals">{i18n.t('popup.goals')}</AppLink>
        <AppLink href="/options.html#sites">{i18n.t('popup.sites')}</AppLink>
        {logsTime && <AppLink href={logTimePage(counted)}>{i18n.t('popup.logTime')}</AppLink>}
        {besideLinks}
      </footer>
    </>
  );
}
