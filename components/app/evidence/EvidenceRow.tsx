import { i18n } from '#i18n';
import type { Tag } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import type { TagsData } from '../../../lib/store/goals/read-tags';
import { ActionButton } from '../../ui/ActionButton';
import { Button } from '../../ui/Button';
import { formatPastDay } from '../../ui/format';
import { kindName } from '../../ui/kind-name';
import { formatWithUnit } from '../../ui/units';
import { keyResultHref } from '../address';
import { useEdit } from '../useGoalEdits';
import { OriginQuestion } from './OriginQuestion';
import { SubjectLink } from './SubjectLink';
import type { RowNames } from './useRowNames';

interface Props extends Pick<TagsData, 'tagged'> {
  readonly tag: Tag;
  readonly data: GoalsData;
  readonly names: RowNames;
  readonly onEdit: () => void;
}

/** A tag: its page, quote and note, what it counts for and as what, who tagged it, and what it came from. */
export function EvidenceRow({ tag, data, tagged, names, onEdit }: Props) {
  const edit = useEdit();
  const subject = tagged.get(tag.subject);
  const title = subject?.title || tag.subject;
  return (
    <li>
      <div>
        <SubjectLink id={tag.subject} subject={subject} />
        {subject && <span className="soft"> · {kindName(subject)}</span>}
        {tag.quote && <blockquote>{tag.quote}</blockquote>}
        {tag.note && <p>{tag.note}</p>}
        <p className="soft facts-line">
          <Facts tag={tag} data={data} names={names} />
        </p>
        <Origins tag={tag} tagged={tagged} names={names} />
      </div>
      <span className="actions">
        <Button look="quiet" aria-label={i18n.t('evidence.editTag', [title])} onClick={onEdit}>
          {i18n.t('options.edit')}
        </Button>
        <ActionButton
          look="quiet"
          aria-label={i18n.t('options.removeTag', [title])}
          action={() => edit([{ type: 'tag', id: tag.id, remove: true }])}
        >
          {i18n.t('word.remove')}
        </ActionButton>
      </span>
    </li>
  );
}

function Facts({ tag, data, names }: Omit<Props, 'onEdit' | 'tagged'>) {
  const goal = data.keyResults.find((k) => k.id === tag.keyResult);
  const author = names.authors.get(tag.id);
  const topic = names.topics.find((one) => one.topic.id === tag.topic)?.topic;
  return (
    <>
      {goal && <a href={keyResultHref(goal.id)}>{goal.title}</a>}
      {tag.outcome && <b className="outcome-type">{i18n.t(`outcomeType.${tag.outcome}`)}</b>}
      {tag.value !== undefined && <b>{formatWithUnit(tag.value, tag.unit ?? '')}</b>}
      {topic && <a href="#evidence/feedback">{topic.title}</a>}
      <span>{formatPastDay(tag.at, Date.now())}</span>
      {author && (
        <span>
          {author === 'me' ? i18n.t('evidence.taggedByYou') : i18n.t('evidence.taggedBy', [author])}
        </span>
      )}
    </>
  );
}

function Origins({ tag, tagged, names }: Omit<Props, 'onEdit' | 'data'>) {
  if (!tag.origins) return <OriginQuestion tag={tag} tagged={tagged} recent={names.recent} />;
  if (!tag.origins.length) return null;
  return (
    <p className="soft facts-line">
      {i18n.t('evidence.cameFrom')}
      {tag.origins.map((id) => (
        <SubjectLink key={id} id={id} subject={names.subjects.get(id)} />
      ))}
    </p>
  );
}
