import { i18n } from '#i18n';
import { runningCycle, upcomingCycle } from '../../lib/goals/calendar/cycle-day';
import { localZone } from '../../lib/model/local-zone';
import type { PopupData } from '../../lib/store/goals/read-popup';
import { formatDay } from '../ui/format';

/** The cycle that runs with its day, or else the one that begins next. `now` in milliseconds since 1970. */
export function cycleInWords({ cycles }: Pick<PopupData, 'cycles'>, now: number): string {
  const zone = localZone();
  const running = runningCycle(cycles, now, zone);
  if (running)
    return i18n.t('popup.cycleDay', [running.cycle.title, String(running.day), String(running.days)]);
  const next = upcomingCycle(cycles, now, zone);
  return next ? i18n.t('popup.cycleStarts', [next.title, formatDay(next.start)]) : '';
}
