import { i18n } from '#i18n';
import { type CyclePreset, cyclePreset, cyclePresets } from '../../../lib/goals/calendar/cycle-presets';
import { isSameTime } from '../../../lib/goals/drafts/cycle-draft';
import { localDay } from '../../../lib/model/local-day';
import { ChoiceField, optionsOf } from '../form/fields';
import { CycleFields, type CycleFieldsProps } from './CycleFields';

const today = () => localDay(new Date());

/** The fields of a new cycle, with usual cycles to choose from. */
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
