import { i18n } from '#i18n';
import { newestFirst } from '../../../lib/goals/outline/group';
import type { CheckIn } from '../../../lib/model/goals';
import { Button } from '../../ui/Button';
import { day, figure } from '../../ui/format';
import { useAct } from '../useDoer';

/** What people have said of a key result over time, the latest first. */
export function CheckIns({ checkIns }: { readonly checkIns: readonly CheckIn[] }) {
  const act = useAct();
  if (!checkIns.length) return null;
  return (
    <details>
      <summary>{i18n.t('checkIns.summary', checkIns.length, [figure(checkIns.length)])}</summary>
      <ul className="evidence">
        {newestFirst(checkIns).map((checkIn) => (
          <li key={checkIn.id}>
            <span>
              {said(checkIn)}
              {checkIn.note && <blockquote>{checkIn.note}</blockquote>}
            </span>
            <Button
              look="quiet"
              aria-label={i18n.t('checkIns.remove', [day(checkIn.at)])}
              onClick={() => act([{ type: 'checkIn', id: checkIn.id, remove: true }])}
            >
              {i18n.t('word.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function said({ at, value, confidence }: CheckIn): string {
  return [
    day(at),
    value === undefined ? '' : i18n.t('checkIns.value', [figure(value)]),
    confidence === undefined ? '' : i18n.t('checkIns.confidence', [figure(confidence)]),
  ]
    .filter(Boolean)
    .join(' · ');
}
