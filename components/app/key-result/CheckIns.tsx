import { i18n } from '#i18n';
import type { CheckIn } from '../../../lib/model/goals';
import { Button } from '../../ui/Button';
import { formatDay, formatNumber } from '../../ui/format';
import { useEdit } from '../useGoalEdits';

/** The check-ins of a key result. */
export function CheckInList({ checkIns }: { readonly checkIns: readonly CheckIn[] }) {
  const edit = useEdit();
  return (
    <ul className="evidence">
      {checkIns.map((checkIn) => (
        <li key={checkIn.id}>
          <span>
            {checkInInWords(checkIn)}
            {checkIn.note && <blockquote>{checkIn.note}</blockquote>}
          </span>
          <Button
            look="quiet"
            aria-label={i18n.t('checkIns.remove', [formatDay(checkIn.at)])}
            onClick={() => edit([{ type: 'checkIn', id: checkIn.id, remove: true }])}
          >
            {i18n.t('word.remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function checkInInWords({ at, value, confidence }: CheckIn): string {
  return [
    formatDay(at),
    value === undefined ? '' : i18n.t('checkIns.value', [formatNumber(value)]),
    confidence === undefined ? '' : i18n.t('checkIns.confidence', [formatNumber(confidence)]),
  ]
    .filter(Boolean)
    .join(' · ');
}
