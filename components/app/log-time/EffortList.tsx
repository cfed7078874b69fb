import { useState } from 'react';
import { i18n } from '#i18n';
import { asClock } from '../../../lib/goals/drafts/effort-draft';
import type { Effort } from '../../../lib/model/goals';
import type { Subject } from '../../../lib/model/signals';
import { ActionButton } from '../../ui/ActionButton';
import { Button } from '../../ui/Button';
import { formatPastDay } from '../../ui/format';
import { useEdit } from '../useGoalEdits';
import { LogTimeForm } from './LogTimeForm';

interface Props {
  readonly efforts: readonly Effort[];
  /** The pages that time was logged for, by id. */
  readonly pages: ReadonlyMap<string, Pick<Subject, 'title'>>;
}

/** Logged time, which can be corrected and removed. */
export function EffortList({ efforts, pages }: Props) {
  const [corrected, setCorrected] = useState<Effort>();
  const edit = useEdit();
  const total = efforts.reduce((sum, { seconds }) => sum + seconds, 0);
  return (
    <>
      <p className="soft">{i18n.t('app.hoursInAll', [asClock(total)])}</p>
      <ul className="evidence">
        {efforts.map((effort) => {
          const when = formatPastDay(effort.at, Date.now());
          const page = effort.subject === undefined ? undefined : pages.get(effort.subject)?.title;
          return (
            <li key={effort.id}>
              <span>
                {i18n.t('app.hoursOf', [asClock(effort.seconds)])}
                <span className="soft"> · {[when, page].filter(Boolean).join(' · ')}</span>
              </span>
              <span className="actions">
                <Button
                  look="quiet"
                  aria-label={i18n.t('app.correctTimeOf', [when])}
                  onClick={() => setCorrected(effort)}
                >
                  {i18n.t('options.edit')}
                </Button>
                <ActionButton
                  look="quiet"
                  aria-label={i18n.t('app.removeTimeOf', [when])}
                  action={() => edit([{ type: 'effort', id: effort.id, remove: true }])}
                >
                  {i18n.t('word.remove')}
                </ActionButton>
              </span>
            </li>
          );
        })}
      </ul>
      {corrected && <LogTimeForm effort={corrected} onClose={() => setCorrected(undefined)} />}
    </>
  );
}
