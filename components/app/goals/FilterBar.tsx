import { i18n } from '#i18n';
import { type GoalsFilter, ownersIn } from '../../../lib/goals/progress/goals-filter';
import type { Status } from '../../../lib/goals/progress/status';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Choice } from '../../ui/Choice';
import { SearchField } from '../../ui/SearchField';
import { timeInWords } from '../closing/closing-in-words';

const statuses: readonly Status[] = [
  'offTrack',
  'atRisk',
  'onTrack',
  'achieved',
  'missed',
  'noData',
  'notStarted',
];

interface Props {
  readonly filter: GoalsFilter;
  readonly onChange: (filter: GoalsFilter) => void;
  readonly data: GoalsData;
}

/** Chooses the cycle, and narrows the goals by text, owner and status. */
export function FilterBar({ filter, onChange, data }: Props) {
  const owners = ownersIn(data);
  const set = (some: Partial<GoalsFilter>) => onChange({ ...filter, ...some });
  const cycles = data.cycles
    .filter((c) => !c.closed)
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
  return (
    <search className="filters">
      {cycles.length > 0 && (
        <Choice
          label={i18n.t('form.cycle')}
          value={filter.cycle}
          onChange={(cycle) => set({ cycle })}
          options={[['', i18n.t('app.allCycles')], ...cycles.map((c) => [c.id, timeInWords(c)] as const)]}
        />
      )}
      <SearchField label={i18n.t('app.searchGoals')} value={filter.text} onChange={(text) => set({ text })} />
      {owners.length > 0 && (
        <Choice
          label={i18n.t('form.owner')}
          value={filter.owner}
          onChange={(owner) => set({ owner })}
          options={[['', i18n.t('app.anyOwner')], ...owners.map((name) => [name, name] as const)]}
        />
      )}
      <Choice<Status | ''>
        label={i18n.t('history.override')}
        value={filter.status}
        onChange={(status) => set({ status })}
        options={[
          ['', i18n.t('app.anyStatus')],
          ...statuses.map((one) => [one, i18n.t(`status.${one}`)] as const),
        ]}
      />
    </search>
  );
}
