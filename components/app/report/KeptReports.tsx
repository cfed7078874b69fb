import { i18n } from '#i18n';
import type { Report } from '../../../lib/model/goals';
import { ActionButton } from '../../ui/ActionButton';
import { formatDate } from '../../ui/format';
import { ShowMore } from '../ShowMore';
import { useEdit } from '../useGoalEdits';
import { useShown } from '../useShown';

/** The address of a kept report. */
export function reportHref(id: string): string {
  return `#report/${encodeURIComponent(id)}`;
}

/** The reports that were kept, each with its day. */
export function KeptReports({ reports }: { readonly reports: readonly Report[] }) {
  const edit = useEdit();
  const [shown, showMore] = useShown();
  if (!reports.length) return null;
  return (
    <section className="kept" aria-labelledby="kept-reports">
      <h2 id="kept-reports">{i18n.t('report.kept')}</h2>
      <ul>
        {reports.slice(0, shown).map(({ id, title, at }) => (
          <li key={id}>
            <div>
              <a href={reportHref(id)}>{title}</a>
              <p className="soft">{formatDate(at)}</p>
            </div>
            <ActionButton
              look="quiet"
              aria-label={i18n.t('report.removeNamed', [title])}
              action={() => edit([{ type: 'report', id, remove: true }])}
            >
              {i18n.t('word.remove')}
            </ActionButton>
          </li>
        ))}
      </ul>
      <ShowMore all={reports.length} shown={shown} onMore={showMore} />
    </section>
  );
}
