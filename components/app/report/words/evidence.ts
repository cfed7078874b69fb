import { i18n } from '#i18n';
import type { ReportBlock, ReportLink } from '../../../../lib/model/report-document';
import type { Subject } from '../../../../lib/model/signals';
import type { ReportContent, ReportedContent, ReportedEvidence } from '../../../../lib/report/content/types';
import { webLink } from '../../../../lib/report/write/web-link';
import { formatDay, formatNumber, roundForDisplay } from '../../../ui/format';
import { kindName } from '../../../ui/kind-name';
import { formatWithUnit } from '../../../ui/units';

/** So many pieces of evidence are told; the rest is counted. */
const mostEvidence = 12;
/** A longer quote is cut where it is told. */
const longestQuote = 600;

/** The evidence of the period, each with its link. */
export function evidenceBlocks({ evidence }: ReportContent): ReportBlock[] {
  if (!evidence.length) return [{ kind: 'text', text: i18n.t('report.noEvidence') }];
  const left = evidence.length - mostEvidence;
  return [
    { kind: 'quotes', quotes: evidence.slice(0, mostEvidence).map(quoteOf) },
    ...(left > 0
      ? [
          {
            kind: 'text',
            isSoft: true,
            text: i18n.t('report.moreEvidence', left, [formatNumber(left)]),
          } as const,
        ]
      : []),
  ];
}

function quoteOf(of: ReportedEvidence) {
  const { tag, keyResult, quote, note, by } = of;
  const { source, link } = sourceOf(of);
  const details = [
    by ? i18n.t('report.by', [by]) : '',
    formatDay(tag.at),
    tag.outcome ? i18n.t(`report.outcome.${tag.outcome}`) : '',
    tag.value === undefined ? '' : formatWithUnit(tag.value, tag.unit ?? ''),
    keyResult.title,
  ];
  return {
    ...(quote ? { quote: i18n.t('word.quoted', [cut(quote)]) } : {}),
    ...(note ? { note: cut(note) } : {}),
    ...(link ? { link } : { source }),
    details: details.filter(Boolean).join(' · '),
  };
}

/** What content brought, and how many outcomes name where they came from. */
export function contentBlocks({ content, outcomes, outcomesWithOrigin }: ReportContent): ReportBlock[] {
  if (!outcomes) return [];
  return [
    ...(content.length
      ? [{ kind: 'list', items: content.slice(0, mostEvidence).map(contentItem) } as const]
      : []),
    {
      kind: 'text',
      isSoft: true,
      text: i18n.t('report.origins', outcomes, [formatNumber(outcomesWithOrigin), formatNumber(outcomes)]),
    },
  ];
}

function contentItem(of: ReportedContent) {
  const { source, link } = sourceOf(of);
  const count = roundForDisplay(of.outcomes);
  const brought = [
    i18n.t('report.brought', count, [formatNumber(count)]),
    ...of.values.map(({ value, unit }) => formatWithUnit(value, unit)),
  ];
  return { ...(link ? { link } : { name: source }), text: brought.join(' · '), notes: [] };
}

/** The page that something comes from: its title with a link, or what kind of page it was. */
function sourceOf({ title, subject, url }: { title: string; subject?: Subject; url?: string }): {
  source: string;
  link?: ReportLink;
} {
  const source = title || (subject ? kindName(subject) : i18n.t('report.pageGone'));
  const address = webLink(url);
  return address ? { source, link: { text: source, url: address } } : { source };
}

function cut(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote).toWellFormed()}…` : text;
}
