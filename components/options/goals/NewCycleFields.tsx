import { i18n } from '#i18n';
import { type CyclePreset, cyclePreset, cyclePresets } from '../../../lib/goals/calendar/cycle-presets';
import type { Cycle } from '../../../lib/model/goals';
import { localDay } from '../form/calendar';
import { ChoiceField, optionsOf } from '../form/fields';
import { CycleFields, type CycleFieldsProps } from './CycleFields';
import { type CycleDraft, draftOfCycle, isSameTime } from './cycle-draft';

const today = () => localDay(new Date());

/** The fields of a new cycle, with the usual spans to choose from. */
export function NewCycleFields(props: CycleFieldsProps) {
  const { draft, onChange } = props;
  const chosen = cyclePresets.find((name) => isSameTime(cyclePreset(name, today()), draft));
  return (
    <>
      <ChoiceField<CyclePreset | 'own'>
        label={i18n.t('span.label')}
        value={chosen ?? 'own'}
        onChange={(name) =>
          onChange(name === 'own' ? { title: '', start: '', end: '' } : cyclePreset(name, today()))
        }
        options={optionsOf([...cyclePresets, 'own'], (name) => i18n.t(`span.${name}`))}
      />
      <CycleFields {...props} />
    </>
  );
}

/** The cycle that is most likely meant by a new one: this quarter, or the next where this one is there. */
export function likelyCycle(cycles: readonly Cycle[]): CycleDraft {
  const quarter = cyclePreset('thisQuarter', today());
  const isThere = cycles.some((c) => isSameTime(quarter, draftOfCycle(c)));
  return isThere ? cyclePreset('nextQuarter', today()) : quarter;
}
