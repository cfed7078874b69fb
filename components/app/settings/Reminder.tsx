import { i18n } from '#i18n';
import { weekdays } from '../../../lib/goals/calendar/days';
import { send } from '../../../lib/messages/send';
import type { Settings } from '../../../lib/model/settings';
import { readSettings } from '../../../lib/store/db/read-settings';
import { weekdayName } from '../../ui/format';
import { useStore } from '../../ui/useStore';
import { ChoiceField } from '../form/fields';
import { useOpened } from '../goals-context';
import { useAttempt } from '../useGoalEdits';

const hours = Array.from({ length: 24 }, (_, n) => String(n));
/** The hour where only the day is chosen. */
const defaultHour = 9;

/** The weekday and hour of the reminder of the weekly review. */
export function Reminder() {
  const { data: settings } = useStore(useOpened(), readSettings);
  const attempt = useAttempt();
  if (!settings) return null;
  const change = (review: Settings['review']) =>
    attempt(async () => void (await send('changeSettings', { review })));
  const { review } = settings;
  return (
    <div className="pair reminder">
      <ChoiceField
        label={i18n.t('review.remind')}
        value={review ? String(review.weekday) : ''}
        onChange={(day) => change(day ? { weekday: Number(day), hour: review?.hour ?? defaultHour } : null)}
        options={[['', i18n.t('review.never')], ...weekdays.map((n) => [String(n), weekdayName(n)] as const)]}
      />
      {review && (
        <ChoiceField
          label={i18n.t('review.hour')}
          value={String(review.hour)}
          onChange={(hour) => change({ ...review, hour: Number(hour) })}
          options={hours.map((n) => [n, `${n}:00`] as const)}
        />
      )}
    </div>
  );
}
