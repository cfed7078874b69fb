import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { ReportChart } from '../../../lib/model/report-document';
import { ActionButton } from '../../ui/ActionButton';
import { Button } from '../../ui/Button';
import { useAttempt } from '../useGoalEdits';
import { chartAddress, saveChartPng, saveChartSvg } from './export-report';

/** So many charts are drawn at a time: the browser reads each of them as a document of its own. */
const atOnce = 2;

/** The charts of a report, each with what saves it alone. */
export function Charts({ charts }: { readonly charts: readonly ReportChart[] }) {
  const attempt = useAttempt();
  const [drawn, setDrawn] = useState(atOnce);
  const isAll = drawn >= charts.length;
  useEffect(() => {
    if (isAll) return undefined;
    const timer = setTimeout(() => setDrawn(drawn + atOnce));
    return () => clearTimeout(timer);
  }, [drawn, isAll]);
  return (
    <div className="charts">
      {charts.map((chart, at) => (
        <figure key={chart.id}>
          <figcaption>
            <b>{chart.title}</b>
            <span className="save">
              <Button
                look="quiet"
                aria-label={i18n.t('report.saveSvg', [chart.title])}
                onClick={() => saveChartSvg(chart)}
              >
                SVG
              </Button>
              <ActionButton
                look="quiet"
                aria-label={i18n.t('report.savePng', [chart.title])}
                action={() => attempt(() => saveChartPng(chart))}
              >
                PNG
              </ActionButton>
            </span>
          </figcaption>
          <img
            src={at < drawn ? chartAddress(chart) : undefined}
            alt={chart.description}
            width={chart.width}
            height={chart.height}
          />
        </figure>
      ))}
    </div>
  );
}
