import { memo, useId } from 'react';
import { i18n } from '#i18n';
import type { KeyResultDraft } from '../../../lib/goals/drafts/key-result-draft';
import type { TemplateName } from '../../../lib/goals/drafts/template-names';
import type { KeyResult } from '../../../lib/model/goals';

interface Props {
  /** The key results that could be its drivers. */
  readonly candidates: readonly KeyResult[];
  /** The drivers that can be created with it, by their templates. */
  readonly offered: readonly TemplateName[];
  readonly drivers: KeyResultDraft['drivers'];
  readonly newDrivers: KeyResultDraft['newDrivers'];
  readonly onChange: (chosen: Pick<KeyResultDraft, 'drivers' | 'newDrivers'>) => void;
}

/**
 * The drivers of an outcome: the effort and output that are expected to move it. There may be hundreds to choose from, so they
 * are drawn again only when they change, not with each key in another field.
 */
export const Drivers = memo(({ candidates, offered, drivers, newDrivers, onChange }: Props) => {
  const hintId = useId();
  if (!candidates.length && !offered.length) return null;
  return (
    <fieldset aria-describedby={hintId}>
      <legend>{i18n.t('form.drivers')}</legend>
      <p className="hint" id={hintId}>
        {i18n.t('form.driversHint')}
      </p>
      {candidates.map(({ id, title }) => (
        <Choice
          key={id}
          label={title}
          isChosen={drivers.includes(id)}
          onChoose={(isChosen) => onChange({ newDrivers, drivers: toggled(drivers, id, isChosen) })}
        />
      ))}
      {offered.map((name) => (
        <Choice
          key={name}
          label={i18n.t('form.newDriver', [i18n.t(`template.${name}`)])}
          isChosen={newDrivers.includes(name)}
          onChoose={(isChosen) => onChange({ drivers, newDrivers: toggled(newDrivers, name, isChosen) })}
        />
      ))}
    </fieldset>
  );
});

interface ChoiceProps {
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function Choice({ label, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={isChosen} onChange={(e) => onChoose(e.target.checked)} />
      {label}
    </label>
  );
}

function toggled<T>(all: readonly T[], one: T, isChosen: boolean): T[] {
  return isChosen ? [...all, one] : all.filter((other) => other !== one);
}
