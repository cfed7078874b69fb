import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { openKeyResults } from '../../lib/goals/outline/group';
import type { KeyResult } from '../../lib/model/goals';
import type { PopupData } from '../../lib/store/goals/read-popup';
import { matchesWords } from '../palette/filter';
import { AllKeyResults } from '../popup/KeyResultList';
import { SearchField } from '../ui/SearchField';

/** All rows are drawn again only when others are found, not with each letter. */
const All = memo(AllKeyResults);

interface Props {
  readonly data: PopupData;
  readonly now: number;
}

/** All open key results by objective, with a search. */
export function FoundKeyResults({ data, now }: Props) {
  const [query, setQuery] = useState('');
  // What is typed is shown at once; a long list follows when there is time.
  const applied = useDeferredValue(query);
  const titles = useMemo(() => new Map(data.objectives.map((o) => [o.id, o.title])), [data]);
  const shows = useCallback(
    ({ title, objective }: KeyResult) =>
      matchesWords({ title, objective: titles.get(objective) ?? '' }, applied),
    [titles, applied],
  );
  const isFound = openKeyResults(data.objectives, data.keyResults).some(shows);
  return (
    <section className="results" aria-labelledby="results-heading">
      <h2 id="results-heading">{i18n.t('popup.results')}</h2>
      <search>
        <SearchField label={i18n.t('popup.find')} value={query} onChange={setQuery} />
      </search>
      <All data={data} now={now} shows={shows} />
      {!isFound && <p role="status">{i18n.t('palette.nothing')}</p>}
    </section>
  );
}
