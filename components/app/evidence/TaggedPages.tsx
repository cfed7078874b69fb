import { useDeferredValue, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { type EvidenceFilter, everything, filterEvidence } from '../../../lib/goals/evidence/filter';
import type { Tag } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatNumber } from '../../ui/format';
import { ShowMore } from '../ShowMore';
import { useShown } from '../useShown';
import { EvidenceFilters } from './EvidenceFilters';
import { EvidenceRow } from './EvidenceRow';
import { TagForm } from './TagForm';
import { useRowNames } from './useRowNames';

/** Every tag, with search, filters and order; each can be edited, moved and removed. */
export function TaggedPages({ data }: { readonly data: GoalsData }) {
  const [filter, setFilter] = useState<EvidenceFilter>(everything);
  const [edited, setEdited] = useState<Tag>();
  const [shown, showMore, reset] = useShown();
  // Typing stays quick with thousands of tags: the list follows when there is time.
  const applied = useDeferredValue(filter);
  const found = useMemo(() => {
    const keyResults = new Map(data.keyResults.map((k) => [k.id, k.title]));
    return filterEvidence(data.tags, applied, { subjects: data.tagged, keyResults });
  }, [data, applied]);
  const rows = useMemo(() => found.slice(0, shown), [found, shown]);
  const names = useRowNames(rows);
  return (
    <>
      <EvidenceFilters
        filter={filter}
        data={data}
        onChange={(next) => {
          setFilter(next);
          reset();
        }}
      />
      <p className="soft" role="status">
        {i18n.t('app.tags', found.length, [formatNumber(found.length)])}
      </p>
      {data.tags.length === 0 && <p className="none">{i18n.t('app.noEvidence')}</p>}
      <ul className="evidence">
        {rows.map((tag) => (
          <EvidenceRow key={tag.id} tag={tag} data={data} names={names} onEdit={() => setEdited(tag)} />
        ))}
      </ul>
      <ShowMore all={found.length} shown={shown} onMore={showMore} />
      {edited && (
        <TagForm
          tag={edited}
          data={data}
          topics={names.topics.map(({ topic }) => topic)}
          known={names.subjects}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}
