import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { cycleDay } from '../../../lib/goals/calendar/cycle-day';
import { dueForReview } from '../../../lib/goals/progress/reviewable';
import { localZone } from '../../../lib/model/local-zone';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatNumber } from '../../ui/format';
import type { HeadingProps } from '../HeadingFrame';

interface Props {
  readonly data: GoalsData;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What draws the heading. */
  readonly Heading: (props: HeadingProps) => ReactNode;
  readonly children: ReactNode;
}

/** The heading of Home, with the running cycles and the way to the review, over what it shows. */
export function HomeFrame({ data, now, Heading, children }: Props) {
  const due = dueForReview(data, now).length;
  return (
    <section className="home" aria-labelledby="home-heading">
      <Heading id="home-heading" title={i18n.t('app.home')}>
        <span className="soft">{cyclesInWords(data, now)}</span>
        {due > 0 && (
          <a className="button go" href="#review">
            {i18n.t('home.review', [formatNumber(due)])}
          </a>
        )}
      </Heading>
      {children}
    </section>
  );
}

/** The running cycles: "Q4 2026 · day 55 of 92". */
function cyclesInWords({ cycles }: GoalsData, now: number): string {
  const zone = localZone();
  return cycles
    .flatMap((cycle) => {
      const at = cycle.closed ? undefined : cycleDay(cycle, now, zone);
      return at ? [i18n.t('popup.cycleDay', [cycle.title, String(at.day), String(at.days)])] : [];
    })
    .join(', ');
}
