import { i18n } from '#i18n';
import { moves } from '../../../lib/goals/outline/tag-effect';
import type { InboxPage } from '../../../lib/store/signals/read-inbox';
import { ActionButton } from '../../ui/ActionButton';
import { Choice } from '../../ui/Choice';
import { formatRecentDay } from '../../ui/format';
import { kindName } from '../../ui/kind-name';
import { readingInWords } from '../../ui/reading-in-words';
import { reasonInWords } from '../../ui/reason-in-words';
import { SubjectLink } from './SubjectLink';
import type { Triage } from './useTriage';

interface Props {
  readonly page: InboxPage;
  readonly triage: Triage;
}

const mostSuggestions = 2;
const mostMetrics = 2;

/** A page that waits: what it is, the key results to tag it to in one click, the others, and a way to dismiss it. */
export function InboxRow({ page, triage }: Props) {
  const { subject, latest, at, ranked } = page;
  const title = subject.title || subject.url;
  // What was taken back from pages like it is not suggested again.
  const suggested = ranked
    .filter(({ effect, isRejected }) => moves(effect) && !isRejected)
    .slice(0, mostSuggestions);
  const others = ranked.filter((one) => !suggested.includes(one));
  const facts = [
    kindName(subject),
    ...latest.slice(0, mostMetrics).map(([metric, value]) => readingInWords(metric, value)),
    i18n.t('home.seen', [formatRecentDay(at, Date.now())]),
  ];
  return (
    <li>
      <div>
        <SubjectLink id={subject.id} subject={subject} />
        <p className="soft">{facts.join(' · ')}</p>
      </div>
      <div className="triage">
        {suggested.map(({ keyResult, reason }) => (
          <span key={keyResult.id} className="suggested">
            <ActionButton
              className="chip"
              aria-label={i18n.t('inbox.tagNamed', [title, keyResult.title])}
              action={() => triage.tag(subject.id, keyResult.id)}
            >
              {i18n.t('home.tagTo', [keyResult.title])}
            </ActionButton>
            {reason && <small className="soft">{reasonInWords(reason)}</small>}
          </span>
        ))}
        {others.length > 0 && (
          <Choice
            label={i18n.t('inbox.otherNamed', [title])}
            value=""
            onChange={(keyResult) => keyResult && void triage.tag(subject.id, keyResult)}
            options={[
              ['', i18n.t('popup.other')],
              ...others.map(({ keyResult }) => [keyResult.id, keyResult.title] as const),
            ]}
          />
        )}
        <ActionButton
          look="quiet"
          data-key="dismiss"
          aria-label={i18n.t('inbox.dismissNamed', [title])}
          action={() => triage.dismiss(subject.id)}
        >
          {i18n.t('inbox.dismiss')}
        </ActionButton>
      </div>
    </li>
  );
}
