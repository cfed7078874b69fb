import { i18n } from '#i18n';
import type { KeyResult, Tag } from '../../../lib/model/goals';
import type { TagsData } from '../../../lib/store/goals/read-tags';
import { ActionButton } from '../../ui/ActionButton';
import { formatPastDay } from '../../ui/format';
import { ShowMore } from '../ShowMore';
import { useEdit } from '../useGoalEdits';
import { useShown } from '../useShown';

/** A tagged page: its link, when it was tagged, its quote and note. */
export function Tagged({ tag, tagged }: { readonly tag: Tag } & Pick<TagsData, 'tagged'>) {
  const { subject, at, note, quote } = tag;
  const { title = subject, url } = tagged.get(subject) ?? {};
  return (
    <div>
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      <span className="soft"> · {formatPastDay(at, Date.now())}</span>
      {quote && <blockquote>{quote}</blockquote>}
      {note && <p>{note}</p>}
    </div>
  );
}

interface Props extends TagsData {
  readonly keyResult: KeyResult;
}

/** The tagged pages of a key result. */
export function EvidenceList({ keyResult, tags, tagged }: Props) {
  const edit = useEdit();
  const [shown, showMore] = useShown();
  return (
    <>
      <ul className="evidence" aria-label={i18n.t('options.evidenceOf', [keyResult.title])}>
        {tags.slice(0, shown).map((tag) => (
          <li key={tag.id}>
            <Tagged tag={tag} tagged={tagged} />
            <ActionButton
              look="quiet"
              aria-label={i18n.t('options.removeTag', [tagged.get(tag.subject)?.title ?? tag.subject])}
              action={() => edit([{ type: 'tag', id: tag.id, remove: true }])}
            >
              {i18n.t('word.remove')}
            </ActionButton>
          </li>
        ))}
      </ul>
      <ShowMore all={tags.length} shown={shown} onMore={showMore} />
    </>
  );
}
