import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { Report } from '../../../lib/model/goals';
import { localZone } from '../../../lib/model/local-zone';
import { chosenPeriod, firstDraft } from '../../../lib/report/draft';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { readReports } from '../../../lib/store/goals/read-reports';
import { formatDate } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import { useStore } from '../../ui/useStore';
import { useTimeOf } from '../../ui/useTimeOf';
import { isAddressed } from '../address';
import { useKeptDraft } from '../form/useKeptDraft';
import { useGoals, useOpened } from '../goals-context';
import { PlaceHeading } from '../PlaceHeading';
import { useEdit } from '../useGoalEdits';
import { KeptReports } from './KeptReports';
import { ReportActions } from './ReportActions';
import { ReportForm } from './ReportForm';
import { Sheet } from './Sheet';
import { useReport } from './useReport';
import './report.css';

/** Reports: a new one, or one that was kept. @param param the id of a kept one in the address. */
export function ReportPlace({ param }: { readonly param?: string }) {
  const data = useGoals();
  const { data: reports } = useStore(useOpened(), readReports);
  if (!data || !reports) return null;
  const kept = param ? reports.find(({ id }) => isAddressed(id, param)) : undefined;
  return kept ? <KeptReport report={kept} /> : <NewReport data={data} reports={reports} />;
}

function NewReport({ data, reports }: { readonly data: GoalsData; readonly reports: readonly Report[] }) {
  const edit = useEdit();
  // The days of the period stay while one writes, even over midnight.
  const [opened] = useState(Date.now);
  const now = useTimeOf(data);
  const [draft, setDraft] = useKeptDraft('report', undefined, firstDraft);
  const { cycles } = data;
  const period = useMemo(() => chosenPeriod(draft, cycles, opened, localZone()), [draft, cycles, opened]);
  const { drafted, error } = useReport(data, draft, period, now);
  const keep = ({ report }: NonNullable<typeof drafted>) =>
    edit([{ type: 'report', id: crypto.randomUUID(), set: report }]);
  return (
    <section aria-labelledby="report-heading">
      <PlaceHeading id="report-heading" title={i18n.t('report.title')}>
        {drafted && <ReportActions report={drafted.report} onKeep={() => keep(drafted)} />}
      </PlaceHeading>
      {error !== undefined && <Notice error={error} />}
      <div className="report">
        <div>
          <ReportForm
            draft={draft}
            cycles={cycles}
            now={opened}
            written={drafted?.written}
            onChange={(some) => setDraft((before) => ({ ...before, ...some }))}
          />
          <KeptReports reports={reports} />
        </div>
        {drafted ? (
          <Sheet document={drafted.report.shown.document} />
        ) : (
          !period && <p className="none">{i18n.t(`report.noPeriod_${draft.kind}`)}</p>
        )}
      </div>
    </section>
  );
}

function KeptReport({ report }: { readonly report: Report }) {
  return (
    <section aria-labelledby="report-heading">
      <p className="crumb">
        <a href="#report">{i18n.t('report.title')}</a>
      </p>
      <PlaceHeading id="report-heading" title={i18n.t('report.title')}>
        <ReportActions report={report} />
      </PlaceHeading>
      <p className="soft">{i18n.t('report.keptOn', [formatDate(report.at)])}</p>
      <Sheet document={report.shown.document} />
    </section>
  );
}
