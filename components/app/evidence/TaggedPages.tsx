import { useDeferredValue, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { type EvidenceFilter, everything, filterEvidence } from '../../../lib/goals/evidence/filter';
import type { Tag } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatNumber } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import { ShowMore } from '../ShowMore';
import { useShown } from '../useShown';
import { EvidenceFilters } from './EvidenceFilters';
import { EvidenceRow } from './EvidenceRow';
import { TagForm } from './TagForm';
import { useRowNames } from './useRowNames';
import { type ReadTags, useTags } from './useTags';

/** Every tag, with search, filters and order; each can be edited, moved and removed. */
export function TaggedPages({ data }: { readonly data: GoalsData }) {
  const { data: read, error } = useTags();
  return (
    <>
      {error !== undefined && <Notice error={error} />}
      {read && <TagList data={data} read={read} />}
    </>
  );
}

function TagList({ data, read }: { readonly data: GoalsData; readonly read: ReadTags }) {
  const { tags, tagged, isAll, total, keyResults, platforms } = read;
  const [filter, setFilter] = useState<EvidenceFilter>(everything);
  const [edited, setEdited] = useState<Tag>();
  const [shown, showMore, reset] = useShown();
  // Typing stays quick with thousands of tags: the list follows when there is time.
  const applied = useDeferredValue(filter);
  const found = useMemo(() => {
    const titles = new Map(data.keyResults.map((k) => [k.id, k.title]));
    // Among the newest ones alone nothing can be looked for: until the others are read, they stay as they are.
    const filtered = isAll ? applied : everything;
    return filterEvidence(tags, filtered, { subjects: tagged, keyResults: titles }, Date.now());
  }, [data.keyResults, tags, tagged, isAll, applied]);
  const count = isAll ? found.length : total;
  const rows = useMemo(() => found.slice(0, shown), [found, shown]);
  const names = useRowNames(rows);
  return (
    <>
      <EvidenceFilters
        filter={filter}
        data={data}
        tagged={keyResults}
        platforms={platforms}
        onChange={(next) => {
          setFilter(next);
          reset();
        }}
      />
      <p className="soft" role="status">
        {i18n.t('app.tags', count, [formatNumber(count)])}
      </p>
      {total === 0 && <p className="none">{i18n.t('app.noEvidence')}</p>}
      <ul className="evidence">
        {rows.map((tag) => (
          <EvidenceRow
            key={tag.id}
            tag={tag}
            data={data}
            tagged={tagged}
            names={names}
            onEdit={() => setEdited(tag)}
          />
        ))}
      </ul>
      <ShowMore all={count} shown={shown} onMore={showMore} />
      {edited && (
        <TagForm
          tag={edited}
          data={data}
          tagged={tagged}
          topics={names.topics.map(({ topic }) => topic)}
          known={names.subjects}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}
