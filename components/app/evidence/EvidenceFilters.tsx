import { i18n } from '#i18n';
import { type EvidenceFilter, evidenceSorts, evidenceTimes } from '../../../lib/goals/evidence/filter';
import { inOrder } from '../../../lib/goals/outline/group';
import { tagOutcomes } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import type { NewestTags } from '../../../lib/store/goals/read-tags';
import { Choice } from '../../ui/Choice';
import { platformName } from '../../ui/kind-name';
import { SearchField } from '../../ui/SearchField';
import { closedKeyResults } from '../closed-goals';

interface Props extends Pick<NewestTags, 'platforms'> {
  readonly filter: EvidenceFilter;
  readonly data: GoalsData;
  /** The ids of the key results that have tags. */
  readonly tagged: ReadonlySet<string>;
  readonly onChange: (filter: EvidenceFilter) => void;
}

/** Search, filters and order of the evidence. */
export function EvidenceFilters({ filter, data, tagged, platforms, onChange }: Props) {
  const set = (some: Partial<EvidenceFilter>) => onChange({ ...filter, ...some });
  return (
    <div className="filters">
      <SearchField
        label={i18n.t('app.searchEvidence')}
        value={filter.text}
        onChange={(text) => set({ text })}
      />
      <Choice
        label={i18n.t('evidence.type')}
        value={filter.outcome}
        onChange={(outcome) => set({ outcome })}
        options={[
          ['', i18n.t('evidence.anyType')],
          ...tagOutcomes.map((outcome) => [outcome, i18n.t(`outcomeType.${outcome}`)] as const),
          ['none', i18n.t('evidence.noType')],
        ]}
      />
      <Choice
        label={i18n.t('app.keyResult')}
        value={filter.keyResult}
        onChange={(keyResult) => set({ keyResult })}
        options={[['', i18n.t('evidence.anyKeyResult')], ...keyResultsOf(data, tagged)]}
      />
      <Choice
        label={i18n.t('evidence.platform')}
        value={filter.platform}
        onChange={(platform) => set({ platform })}
        options={[
          ['', i18n.t('evidence.anyPlatform')],
          ...[...platforms].sort().map((id) => [id, platformName(id)] as const),
        ]}
      />
      <Choice
        label={i18n.t('evidence.time')}
        value={filter.time}
        onChange={(time) => set({ time })}
        options={[
          ['', i18n.t('evidence.anyTime')],
          ...evidenceTimes.map((time) => [time, i18n.t(`evidence.time_${time}`)] as const),
        ]}
      />
      <Choice
        label={i18n.t('evidence.sort')}
        value={filter.sort}
        onChange={(sort) => set({ sort })}
        options={evidenceSorts.map((sort) => [sort, i18n.t(`evidence.sort_${sort}`)] as const)}
      />
    </div>
  );
}

/** The key results that have tags: the open ones, then the closed ones. */
function keyResultsOf(
  data: GoalsData,
  tagged: ReadonlySet<string>,
): (readonly [id: string, title: string])[] {
  const open = inOrder(data.keyResults.filter((k) => !k.closed));
  const all = [
    ...open.map((k) => [k.id, k.title] as const),
    ...closedKeyResults(data).map(({ keyResult, title }) => [keyResult.id, title] as const),
  ];
  return all.filter(([id]) => tagged.has(id));
}
