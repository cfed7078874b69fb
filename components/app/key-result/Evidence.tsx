import { i18n } from '#i18n';
import { newestFirst } from '../../../lib/goals/outline/group';
import type { KeyResult, Tag } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Button } from '../../ui/Button';
import { formatDay, formatNumber } from '../../ui/format';
import { useEdit } from '../useGoalEdits';

/** A tagged page: its link, when it was tagged, its quote and note. */
export function Tagged({ tag, data }: { readonly tag: Tag; readonly data: GoalsData }) {
  const { subject, at, note, quote } = tag;
  const { title = subject, url } = data.tagged.get(subject) ?? {};
  return (
    <div>
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      <span className="soft"> · {formatDay(at)}</span>
      {quote && <blockquote>{quote}</blockquote>}
      {note && <p>{note}</p>}
    </div>
  );
}

/** The tagged pages of a key result, newest first. */
export function Evidence({ keyResult, data }: { readonly keyResult: KeyResult; readonly data: GoalsData }) {
  const edit = useEdit();
  const tags = newestFirst(data.tags.filter((t) => t.keyResult === keyResult.id));
  const count = i18n.t('options.evidence', tags.length, [formatNumber(tags.length)]);
  if (!tags.length) return <p className="soft">{count}</p>;
  return (
    <details>
      <summary>{count}</summary>
      <ul className="evidence" aria-label={i18n.t('options.evidenceOf', [keyResult.title])}>
        {tags.map((tag) => (
          <li key={tag.id}>
            <Tagged tag={tag} data={data} />
            <Button
              look="quiet"
              aria-label={i18n.t('options.removeTag', [data.tagged.get(tag.subject)?.title ?? tag.subject])}
              onClick={() => edit([{ type: 'tag', id: tag.id, remove: true }])}
            >
              {i18n.t('word.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
