import { i18n } from '#i18n';
import { type CyclePreset, cyclePreset, cyclePresets } from '../../../lib/goals/cycle-presets';
import type { Cycle } from '../../../lib/model/goals';
import { localDay } from '../form/calendar';
import { ChoiceField, optionsOf } from '../form/fields';
import { type CycleDraft, CycleFields, type CycleProblems } from './CycleFields';

interface Props {
  readonly draft: CycleDraft;
  readonly onChange: (draft: CycleDraft) => void;
  readonly problems: CycleProblems;
}

const today = () => localDay(new Date());

/** The fields of a new cycle, with the usual spans to choose from. */
export function NewCycleFields({ draft, onChange, problems }: Props) {
  const chosen = cyclePresets.find((name) => isSpan(cyclePreset(name, today()), draft));
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
      <CycleFields draft={draft} onChange={onChange} problems={problems} />
    </>
  );
}

/** The cycle that is most likely meant by a new one: this quarter, or the next where this one is there. */
export function likelyCycle(cycles: readonly Cycle[]): CycleDraft {
  const quarter = cyclePreset('thisQuarter', today());
  const isThere = cycles.some((c) =>
    isSpan(quarter, { start: c.start.slice(0, 10), end: c.end.slice(0, 10) }),
  );
  return isThere ? cyclePreset('nextQuarter', today()) : quarter;
}

function isSpan(a: Pick<CycleDraft, 'start' | 'end'>, b: Pick<CycleDraft, 'start' | 'end'>): boolean {
  return a.start === b.start && a.end === b.end;
}
