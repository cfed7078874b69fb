import { useState } from 'react';
import { i18n } from '#i18n';
import { newestFirst } from '../../../lib/goals/outline/group';
import type { Tag } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Button } from '../../ui/Button';
import { formatNumber } from '../../ui/format';
import { SearchField } from '../../ui/SearchField';
import { keyResultHref } from '../address';
import { useGoals } from '../goals-context';
import { Tagged } from '../key-result/Evidence';
import { PlaceHeading } from '../PlaceHeading';
import { useEdit } from '../useGoalEdits';
import { useShown } from '../useShown';

/** Every tag, newest first, with search. */
export function EvidencePlace() {
  const data = useGoals();
  const [text, setText] = useState('');
  const [shown, showMore, reset] = useShown();
  if (!data) return null;
  const found = search(newestFirst(data.tags), text, data);
  return (
    <section aria-labelledby="evidence-heading">
      <PlaceHeading id="evidence-heading" title={i18n.t('app.evidence')}>
        <SearchField
          label={i18n.t('app.searchEvidence')}
          value={text}
          onChange={(next) => {
            setText(next);
            reset();
          }}
        />
      </PlaceHeading>
      <p className="soft" role="status">
        {i18n.t('app.tags', found.length, [formatNumber(found.length)])}
      </p>
      <ul className="evidence">
        {found.slice(0, shown).map((tag) => (
          <Row key={tag.id} tag={tag} data={data} />
        ))}
      </ul>
      {found.length > shown && (
        <Button onClick={showMore}>{i18n.t('app.showMore', [formatNumber(found.length - shown)])}</Button>
      )}
    </section>
  );
}

function Row({ tag, data }: { readonly tag: Tag; readonly data: GoalsData }) {
  const edit = useEdit();
  const goal = data.keyResults.find((k) => k.id === tag.keyResult);
  return (
    <li>
      <div>
        <Tagged tag={tag} data={data} />
        {goal && (
          <p className="soft">
            <a href={keyResultHref(goal.id)}>{goal.title}</a>
            {tag.outcome && ` · ${i18n.t(`outcomeName.${tag.outcome}`)}`}
          </p>
        )}
      </div>
      <Button
        look="quiet"
        aria-label={i18n.t('options.removeTag', [data.tagged.get(tag.subject)?.title ?? tag.subject])}
        onClick={() => edit([{ type: 'tag', id: tag.id, remove: true }])}
      >
        {i18n.t('word.remove')}
      </Button>
    </li>
  );
}

/** The tags whose page, key result, quote or note has every word of a text. */
function search(tags: readonly Tag[], text: string, data: GoalsData): readonly Tag[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return tags;
  const titles = new Map(data.keyResults.map((k) => [k.id, k.title]));
  return tags.filter((tag) => {
    const { title, author } = data.tagged.get(tag.subject) ?? {};
    const all = [title, author, tag.subject, titles.get(tag.keyResult), tag.quote, tag.note];
    const searched = all.filter(Boolean).join(' ').toLocaleLowerCase();
    return words.every((word) => searched.includes(word));
  });
}
