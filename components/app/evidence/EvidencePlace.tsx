import { useHashLocation } from 'wouter/use-hash-location';
import { i18n } from '#i18n';
import { useGoals } from '../goals-context';
import { PlaceHeading } from '../PlaceHeading';
import { ByHand } from './ByHand';
import { Feedback } from './Feedback';
import { Inbox } from './Inbox';
import { TaggedPages } from './TaggedPages';
import './evidence.css';

const views = {
  '': { label: 'evidence.tagged', View: TaggedPages },
  inbox: { label: 'evidence.inbox', View: Inbox },
  'by-hand': { label: 'evidence.byHand', View: ByHand },
  feedback: { label: 'evidence.feedback', View: Feedback },
} as const;
type ViewName = keyof typeof views;

/** Evidence, in views that each have an address: what is tagged, what waits, what was entered by hand, and feedback. */
export function EvidencePlace() {
  const [path] = useHashLocation();
  const data = useGoals();
  const [, , requested = ''] = path.split('/');
  const name: ViewName = Object.hasOwn(views, requested) ? (requested as ViewName) : '';
  const { View } = views[name];
  return (
    <section aria-labelledby="evidence-heading">
      <PlaceHeading id="evidence-heading" title={i18n.t('app.evidence')} />
      <nav className="views" aria-label={i18n.t('evidence.views')}>
        {Object.entries(views).map(([view, { label }]) => (
          <a
            key={view}
            href={view ? `#evidence/${view}` : '#evidence'}
            aria-current={view === name ? 'page' : undefined}
          >
            {i18n.t(label)}
          </a>
        ))}
      </nav>
      {data && <View data={data} />}
    </section>
  );
}
