import { type KeyboardEvent, useCallback, useId, useState } from 'react';
import { i18n } from '#i18n';
import type { KeyResultDraft } from '../../../lib/goals/drafts/key-result-draft';
import { countsPages, metricsOf } from '../../../lib/goals/drafts/measure-draft';
import type { Database } from '../../../lib/store/db/database';
import { readMembers } from '../../../lib/store/signals/read-members';
import { readPages, type StoredPage } from '../../../lib/store/signals/read-pages';
import { matchesWords } from '../../palette/filter';
import { formatNumber } from '../../ui/format';
import { kindName } from '../../ui/kind-name';
import { readingInWords } from '../../ui/reading-in-words';
import { useStore } from '../../ui/useStore';
import { useOpened } from '../goals-context';

/** So many pages are listed; the others are found by typing. */
const listed = 6;

interface Props {
  readonly draft: Pick<KeyResultDraft, 'measure' | 'pages'>;
  /** The id of the edited key result: pages that count for it already are not offered. */
  readonly edited: string | undefined;
  readonly onChange: (pages: readonly string[]) => void;
}

/** The stored pages that can be tagged to a key result with its saving: a searchable list of those that show its metric. */
export function PagesField(props: Props) {
  return countsPages(props.draft.measure) ? <Pages {...props} /> : null;
}

function Pages({ draft: { measure, pages: chosen }, edited, onChange }: Props) {
  const [query, setQuery] = useState('');
  const hintId = useId();
  const found = usePages(metricsOf(measure), chosen, edited);
  if (!found.length) return null;
  const isChosen = ({ subject }: StoredPage) => chosen.includes(subject.id);
  const open = found.filter((p) => !isChosen(p) && matchesPage(p, query));
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="choose-pages" aria-describedby={hintId}>
      <legend>
        {i18n.t('form.pages')} <i>{i18n.t('form.optional')}</i>
      </legend>
      <p className="hint" id={hintId}>
        {i18n.t('form.pagesHint')}
      </p>
      {found.length > listed && (
        <input
          type="search"
          aria-label={i18n.t('form.findPages')}
          placeholder={i18n.t('form.findPages')}
          value={query}
          onChange={(e) => setQuery(e.target.value)}
          onKeyDown={keepForm}
        />
      )}
      {[...found.filter(isChosen), ...open.slice(0, listed)].map((page) => (
        <label key={page.subject.id} className="check">
          <input type="checkbox" checked={isChosen(page)} onChange={() => toggle(page.subject.id)} />
          <span>
            {page.subject.title || page.subject.url}
            <span className="soft"> {factsOf(page)}</span>
          </span>
        </label>
      ))}
      {open.length > listed && (
        <p className="hint">{i18n.t('form.morePages', [formatNumber(open.length - listed)])}</p>
      )}
      {open.length === 0 && query && <p className="hint">{i18n.t('form.noPages')}</p>}
    </fieldset>
  );
}

/** Enter in the search does not save the form. */
function keepForm(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

/** The pages that can be chosen: those that show one of the metrics, and the chosen ones. */
function usePages(metrics: readonly string[], chosen: readonly string[], edited: string | undefined) {
  const key = JSON.stringify([metrics, chosen]);
  const read = useCallback(
    async (db: Database) => {
      const [wanted, also] = JSON.parse(key) as [string[], string[]];
      const members = edited === undefined ? [] : await readMembers(db, edited);
      const counting = new Set(members.map((m) => m.subject.id));
      return (await readPages(db, wanted, also)).filter((p) => !counting.has(p.subject.id));
    },
    [key, edited],
  );
  return useStore(useOpened(), read).data ?? [];
}

function matchesPage({ subject }: StoredPage, query: string): boolean {
  return matchesWords({ title: subject.title || subject.url, objective: kindName(subject) }, query);
}

function factsOf({ subject, metric, value }: StoredPage): string {
  const reading = metric === undefined || value === undefined ? '' : readingInWords(metric, value);
  return [kindName(subject), reading].filter(Boolean).join(' · ');
}
