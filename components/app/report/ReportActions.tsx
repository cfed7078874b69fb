import { useState } from 'react';
import { i18n } from '#i18n';
import type { Report } from '../../../lib/model/goals';
import { toMarkdown } from '../../../lib/report/write/markdown';
import { ActionButton } from '../../ui/ActionButton';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { CopyButton } from '../../ui/CopyButton';
import { optionsOf } from '../form/fields';
import { type ExportFormat, exportFormats, exportReport, printReport } from './export-report';

interface Props {
  readonly report: Omit<Report, 'id'>;
  /** Keeps it; absent of a report that is kept already. */
  readonly onKeep?: () => Promise<void>;
}

/** What can be done with a report. */
export function ReportActions({ report, onKeep }: Props) {
  const [format, setFormat] = useState<ExportFormat>('html');
  const markdown = toMarkdown(report.shown.document);
  return (
    <>
      {onKeep && <ActionButton action={onKeep}>{i18n.t('report.keep')}</ActionButton>}
      <CopyButton key={markdown} text={markdown}>
        {i18n.t('report.copy')}
      </CopyButton>
      <Button onClick={() => printReport(report)}>{i18n.t('report.print')}</Button>
      <Choice
        label={i18n.t('report.format')}
        value={format}
        onChange={setFormat}
        options={optionsOf(exportFormats, (one) => i18n.t(`report.format_${one}`))}
      />
      <Button look="go" onClick={() => exportReport(report, format)}>
        {i18n.t('report.export')}
      </Button>
    </>
  );
}
