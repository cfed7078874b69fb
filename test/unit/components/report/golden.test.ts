import { describe, expect, test, vi } from 'vitest';
import { digestDocument } from '../../../../components/app/report/words/digest';
import { reportDocument } from '../../../../components/app/report/words/document';
import { openingDraft } from '../../../../components/app/report/words/opening';
import { cycleScore } from '../../../../lib/goals/closing/cycle-score';
import { setCatalogue } from '../../../../lib/i18n/index';
import { setLocale } from '../../../../lib/model/locale';
import type { ReportDocument } from '../../../../lib/model/report-document';
import { reportContent } from '../../../../lib/report/content/content';
import type { ReportInput } from '../../../../lib/report/content/types';
import { figuresOf } from '../../../../lib/report/figures';
import { sectionIds } from '../../../../lib/report/sections';
import { toCsv } from '../../../../lib/report/write/csv';
import { toHtml } from '../../../../lib/report/write/html';
import { toJson } from '../../../../lib/report/write/json';
import { toMarkdown } from '../../../../lib/report/write/markdown';
import { toSvg } from '../../../../lib/report/write/svg';
import { readCatalogue } from '../../../../scripts/catalogues';
import { chartOf } from '../../report/document';
import { closedInput, input } from './input';

setCatalogue(readCatalogue('en'));
setLocale('en-US');
vi.stubEnv('TZ', 'Europe/Berlin');
vi.stubGlobal('PLATFORM_NAMES', { github: 'GitHub', discord: 'Discord', forem: 'Forem' });
vi.stubGlobal('SITE_NAMES', { forem: { 'dev.to': 'dev.to' } });

function documentOf(of: ReportInput, title: string) {
  const content = reportContent(of);
  const score = of.period.cycle?.closed
    ? cycleScore(of.period.cycle, of.objectives, of.keyResults)
    : undefined;
  const opening = openingDraft(content, score);
  return reportDocument(content, of.checkIns, {
    title,
    opening,
    next: 'Two more articles\nMorning cover',
    sections: sectionIds,
  });
}

const chartsOf = ({ sections }: ReportDocument) =>
  sections.flatMap((s) => s.blocks).flatMap((b) => (b.kind === 'charts' ? b.charts : []));

describe('the golden files of a report', () => {
  const report = documentOf(input, 'Report: Q4 2026');
  const figures = figuresOf(reportContent(input), 'en-US', 'Europe/Berlin');
  test.each([
    ['report.md', () => toMarkdown(report)],
    ['report.html', () => toHtml(report)],
    ['report.csv', () => toCsv(figures)],
    ['report.json', () => toJson(figures)],
    ['chart.svg', () => toSvg(chartsOf(report)[0] ?? chartOf('no chart'))],
    ['retrospective.md', () => toMarkdown(documentOf(closedInput, 'Retrospective: Q4 2026'))],
    [
      'digest.md',
      () =>
        toMarkdown(
          digestDocument(
            reportContent(input),
            'Weekly digest',
            openingDraft(reportContent(input), undefined),
          ),
        ),
    ],
  ])('%s', async (name, write) => {
    await expect(write()).toMatchFileSnapshot(`./golden/${name}`);
    expect(write()).toBe(write());
  });
});

test('an aspirational key result is called one where its result stands', () => {
  const titles = (commitment: 'committed' | 'stretch') => {
    const keyResults = input.keyResults.map((k) => ({ ...k, commitment }));
    const tables = documentOf({ ...input, keyResults }, 'Report')
      .sections.flatMap((s) => s.blocks)
      .flatMap((b) => (b.kind === 'table' ? [b.rows] : []));
    return JSON.stringify(tables).includes('Lantern at 5,000 stars · aspirational');
  };
  expect(titles('stretch')).toBe(true);
  expect(titles('committed')).toBe(false);
});
