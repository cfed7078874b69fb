import { useState } from 'react';
import { i18n } from '#i18n';
import type { CheckIn, KeyResult } from '../../../lib/model/goals';
import { ActionButton } from '../../ui/ActionButton';
import { Button } from '../../ui/Button';
import { formatNumber, formatPastDay } from '../../ui/format';
import { useEdit } from '../useGoalEdits';
import { CheckInForm } from './CheckInForm';

interface Props {
  readonly keyResult: KeyResult;
  readonly checkIns: readonly CheckIn[];
}

/** The check-ins of a key result, which can be corrected and removed. */
export function CheckInList({ keyResult, checkIns }: Props) {
  const [corrected, setCorrected] = useState<CheckIn>();
  const edit = useEdit();
  return (
    <>
      <ul className="evidence">
        {checkIns.map((checkIn) => (
          <li key={checkIn.id}>
            <span>
              {checkInInWords(checkIn)}
              {checkIn.note && <blockquote>{checkIn.note}</blockquote>}
            </span>
            <span className="actions">
              <Button
                look="quiet"
                aria-label={i18n.t('checkIns.edit', [formatPastDay(checkIn.at, Date.now())])}
                onClick={() => setCorrected(checkIn)}
              >
                {i18n.t('options.edit')}
              </Button>
              <ActionButton
                look="quiet"
                aria-label={i18n.t('checkIns.remove', [formatPastDay(checkIn.at, Date.now())])}
                action={() => edit([{ type: 'checkIn', id: checkIn.id, remove: true }])}
              >
                {i18n.t('word.remove')}
              </ActionButton>
            </span>
          </li>
        ))}
      </ul>
      {corrected && (
        <CheckInForm keyResult={keyResult} checkIn={corrected} onClose={() => setCorrected(undefined)} />
      )}
    </>
  );
}

function checkInInWords({ at, value, confidence }: CheckIn): string {
  return [
    formatPastDay(at, Date.now()),
    value === undefined ? '' : i18n.t('checkIns.value', [formatNumber(value)]),
    confidence === undefined ? '' : i18n.t('checkIns.confidence', [formatNumber(confidence)]),
  ]
    .filter(Boolean)
    .join(' · ');
}
