import { useId } from 'react';
import { i18n } from '#i18n';
import { weekdays } from '../../../lib/goals/calendar/days';
import { weekdayName } from '../../ui/format';

interface Props {
  /** ISO weekdays. */
  readonly days: readonly number[];
  readonly onChange: (days: number[]) => void;
  /** Whether a missing day is shown as a problem. */
  readonly isWrong: boolean;
}

/** The weekdays on which progress is expected. */
export function WorkingDays({ days, onChange, isWrong }: Props) {
  const id = useId();
  return (
    <fieldset aria-describedby={isWrong ? `${id} ${id}-problem` : id}>
      <legend>{i18n.t('form.workingDays')}</legend>
      <p className="hint" id={id}>
        {i18n.t('form.workingDaysHint')}
      </p>
      <div className="days">
        {weekdays.map((day) => (
          <label className="check" key={day}>
            <input
              type="checkbox"
              checked={days.includes(day)}
              aria-invalid={isWrong && day === 1 ? true : undefined}
              onChange={({ target }) =>
                onChange(target.checked ? [...days, day] : days.filter((other) => other !== day))
              }
            />
            {weekdayName(day)}
          </label>
        ))}
      </div>
      {isWrong && (
        <p className="problem" id={`${id}-problem`}>
          {i18n.t('form.workingDaysNone')}
        </p>
      )}
    </fieldset>
  );
}
