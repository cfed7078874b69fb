import { i18n } from '#i18n';
import { suggestOrigins } from '../../../lib/goals/evidence/origins';
import type { Tag, TagOutcome } from '../../../lib/model/goals';
import type { Subject } from '../../../lib/model/signals';
import type { TagsData } from '../../../lib/store/goals/read-tags';
import { ActionButton } from '../../ui/ActionButton';
import { useEdit } from '../useGoalEdits';

interface Props extends Pick<TagsData, 'tagged'> {
  readonly tag: Tag;
  /** The subjects seen before. */
  readonly recent: readonly Subject[];
}

/** The outcomes that something brings about. */
const caused: readonly TagOutcome[] = [
  'lead',
  'customer',
  'adoption',
  'contribution',
  'testimonial',
  'hire',
  'speaking',
];
const mostSuggestions = 3;

/** Asks once what an outcome came from, with suggestions; “not known” is an answer too. */
export function OriginQuestion({ tag, tagged, recent }: Props) {
  const edit = useEdit();
  if (!tag.outcome || !caused.includes(tag.outcome)) return null;
  const suggested = suggestOrigins(tag, tagged.get(tag.subject), recent, mostSuggestions);
  if (!suggested.length) return null;
  const answer = (origins: string[]) => edit([{ type: 'tag', id: tag.id, set: { origins } }]);
  return (
    <fieldset className="origin-question">
      <legend>{i18n.t('evidence.whereFrom')}</legend>
      {suggested.map(({ subject, reason }) => (
        <ActionButton
          key={subject.id}
          className="chip"
          title={i18n.t(`evidence.reason_${reason}`)}
          action={() => answer([subject.id])}
        >
          {subject.title || subject.url}
        </ActionButton>
      ))}
      <ActionButton look="quiet" action={() => answer([])}>
        {i18n.t('evidence.notKnown')}
      </ActionButton>
    </fieldset>
  );
}
