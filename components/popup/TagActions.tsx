import { useId, useState } from 'react';
import { i18n } from '#i18n';
import type { Answers } from '../../lib/messages/protocol';
import { send } from '../../lib/messages/send';
import type { KeyResult } from '../../lib/model/goals';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import type { ActiveTab } from './active-tab';

interface Props {
  readonly page: ActiveTab;
  readonly choices: readonly KeyResult[];
  readonly suggested: KeyResult | undefined;
}
type Outcome = { tagged: Answers['tag'] } | { undone: true } | { error: unknown };

/** Tags the page to the suggested key result in one click, or to another one in two, with undo. */
export function TagActions({ page, choices, suggested }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const listId = useId();
  const attempt = (work: () => Promise<Outcome>) =>
    void work()
      .catch((error: unknown) => ({ error }))
      .then(setOutcome);
  const tag = ({ id }: KeyResult) => {
    setOpen(false);
    attempt(async () => ({ tagged: await send('tag', { keyResult: id, page }) }));
  };
  return (
    <>
      <div className="act">
        {suggested && (
          <Button look="go" onClick={() => tag(suggested)}>
            {i18n.t('popup.tagTo', [suggested.title])}
          </Button>
        )}
        {choices.length > 1 && (
          <Button
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-label={i18n.t('popup.otherLabel')}
            onClick={() => setOpen(!isOpen)}
          >
            {i18n.t('popup.other')}
          </Button>
        )}
      </div>
      {isOpen && (
        <ul className="choices" id={listId}>
          {choices
            .filter((k) => k !== suggested)
            .map((k) => (
              <li key={k.id}>
                <Button onClick={() => tag(k)}>{k.title}</Button>
              </li>
            ))}
        </ul>
      )}
      <div className="outcome" role="status">
        {outcome && 'tagged' in outcome && (
          <>
            {i18n.t(outcome.tagged.isNew ? 'popup.tagged' : 'popup.alreadyTagged', [
              outcome.tagged.keyResultTitle,
            ])}
            {/* A tag that was there before is not this click's to take back. */}
            {outcome.tagged.isNew && (
              <Button
                look="quiet"
                onClick={() =>
                  attempt(async () => {
                    await send('untag', { tag: outcome.tagged.tag });
                    return { undone: true };
                  })
                }
              >
                {i18n.t('word.undo')}
              </Button>
            )}
          </>
        )}
        {outcome && 'undone' in outcome && i18n.t('popup.undone')}
      </div>
      {outcome && 'error' in outcome && <Notice error={outcome.error} />}
    </>
  );
}
