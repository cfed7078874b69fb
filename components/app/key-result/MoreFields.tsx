import { useState } from 'react';
import { i18n } from '#i18n';
import { hasZones, type KeyResultDraft, withStart } from '../../../lib/goals/drafts/key-result-draft';
import type { Problems } from '../../../lib/goals/drafts/key-result-fields';
import { commitments, directions } from '../../../lib/model/goals';
import { formatDay, formatNumber } from '../../ui/format';
import { ChoiceField, optionsOf, TextField } from '../form/fields';
import { Drivers } from './Drivers';
import { type DraftProps, textOf, ZoneFields } from './draft-fields';

const folded = ['start', 'commit', 'stretch', 'owner', 'weight'] as const;

type Candidates = Pick<Parameters<typeof Drivers>[0], 'candidates' | 'offered'>;

/** The fields that most key results leave as they are. They unfold where one of them has a problem. */
export function MoreFields(props: DraftProps & Candidates) {
  const { draft, problems, set, candidates, offered } = props;
  const [isUnfolded, setUnfolded] = useState(false);
  const isOpen = isUnfolded || hasProblem(problems);
  return (
    <details className="more-fields" open={isOpen} onToggle={(e) => setUnfolded(e.currentTarget.open)}>
      <summary>
        {i18n.t('form.more')} <span className="soft">{summaryOf(draft)}</span>
      </summary>
      <div className="pair roomy">
        <ChoiceField
          label={i18n.t('form.direction')}
          value={draft.direction}
          onChange={(direction) => set({ direction })}
          options={optionsOf(directions, (direction) => i18n.t(`form.direction_${direction}`))}
        />
        <TextField
          type="date"
          {...textOf(props, 'start')}
          onChange={(start) => set(withStart(draft, start))}
        />
      </div>
      {draft.expectedFrom && (
        <p className="hint">{i18n.t('form.expectedFrom', [formatDay(draft.expectedFrom)])}</p>
      )}
      <ZoneFields {...props} />
      <div className="pair">
        <ChoiceField
          isOptional
          label={i18n.t('form.commitment')}
          value={draft.commitment ?? ''}
          onChange={(commitment) => set({ commitment })}
          options={[['', '–'], ...optionsOf(commitments, (c) => i18n.t(`form.commitment_${c}`))]}
        />
        <TextField isOptional {...textOf(props, 'owner')} />
        <TextField isNumber isOptional {...textOf(props, 'weight')} />
      </div>
      {/* What is folded is not drawn: many key results could be drivers. */}
      {isOpen && draft.layer === 'outcome' && (
        <Drivers
          candidates={candidates}
          offered={offered}
          drivers={draft.drivers}
          newDrivers={draft.newDrivers}
          onChange={set}
        />
      )}
    </details>
  );
}

function hasProblem(problems: Problems<KeyResultDraft>): boolean {
  return folded.some((name) => problems[name]);
}

/** What is set in the folded fields, in words. */
function summaryOf(draft: KeyResultDraft): string {
  const drivers = draft.layer === 'outcome' ? draft.drivers.length + draft.newDrivers.length : 0;
  return [
    draft.direction === 'increase' ? '' : i18n.t(`form.direction_${draft.direction}`),
    ...(hasZones(draft)
      ? (['commit', 'stretch'] as const).map((n) => draft[n] && `${i18n.t(`form.${n}`)} ${draft[n]}`)
      : []),
    draft.owner,
    drivers > 0 && i18n.t('form.driversChosen', drivers, [formatNumber(drivers)]),
  ]
    .filter(Boolean)
    .join(' · ');
}
