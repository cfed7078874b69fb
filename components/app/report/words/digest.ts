import { i18n } from '#i18n';
import type { ReportBlock, ReportDocument } from '../../../../lib/model/report-document';
import type { ReportContent } from '../../../../lib/report/content/types';
import { headOf, openingSection } from './document';
import { evidenceBlocks } from './evidence';
import { changeInWords, valueAndTarget } from './figures-in-words';
import { decidingRows } from './outcomes';

/** So many lines fit a chat. */
const mostMoved = 6;
const mostQuotes = 2;

/** A digest of a few lines for a chat: the opening, what moved, and the best evidence. */
export function digestDocument(content: ReportContent, title: string, opening: string): ReportDocument {
  const moved = decidingRows(content).filter((row) => changeInWords(row) !== '');
  const items = moved.slice(0, mostMoved).map((row) => ({
    name: row.keyResult.title,
    text: [valueAndTarget(row), changeInWords(row), i18n.t(`status.${row.status.status}`)].join(' · '),
    notes: [],
  }));
  const quoted = { ...content, evidence: content.evidence.filter((e) => e.quote).slice(0, mostQuotes) };
  const blocks: ReportBlock[] = [
    items.length ? { kind: 'list', items } : { kind: 'text', text: i18n.t('report.nothingMoved') },
    ...(quoted.evidence.length ? evidenceBlocks(quoted) : []),
  ];
  return { ...headOf(content, title), sections: [...openingSection(opening), { id: 'digest', blocks }] };
}
