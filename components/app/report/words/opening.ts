import { i18n } from '#i18n';
import { countPages } from '../../../../lib/goals/evidence/pages';
import { worstFirst } from '../../../../lib/goals/progress/objective-status';
import { type TagOutcome, tagOutcomes } from '../../../../lib/model/goals';
import type { ReportContent, ReportedKeyResult } from '../../../../lib/report/content/types';
import { formatList, formatNumber } from '../../../ui/format';
import { progressInWords } from '../../../ui/progress-in-words';
import { scoreInWords } from '../../closing/closing-in-words';
import { decidingRows } from './outcomes';

/** So many key results are named in a sentence. */
const mostNamed = 3;
const troubled = ['missed', 'offTrack', 'atRisk'] as const;

/** The first draft of the opening paragraph, made from the figures alone. */
export function openingDraft(content: ReportContent, cycleScore: number | undefined): string {
  const score =
    cycleScore === undefined ? '' : `${content.period.cycle?.title}: ${scoreInWords(cycleScore)}.`;
  return [score, statusSentence(content), attentionSentence(content), evidenceSentence(content)]
    .filter(Boolean)
    .join(' ');
}

/** How many outcomes have which status: "7 outcomes: 3 on track, 2 at risk, 2 off track." */
export function statusSentence(content: ReportContent): string {
  const rows = decidingRows(content);
  if (!rows.length) return i18n.t('report.noOutcomes');
  const counts = worstFirst.toReversed().flatMap((status) => {
    const { length } = rows.filter((r) => r.status.status === status);
    return length ? [i18n.t(`home.count_${status}`, [formatNumber(length)])] : [];
  });
  const isOutcome = rows[0]?.keyResult.layer === 'outcome';
  const total = i18n.t(isOutcome ? 'home.outcomes' : 'home.keyResults', rows.length, [
    formatNumber(rows.length),
  ]);
  return i18n.t('home.lead', [total, formatList(counts, 'unit')]);
}

/** The outcomes in the worst state, with their figures. */
export function attentionSentence(content: ReportContent): string {
  const rank = ({ status }: ReportedKeyResult) => worstFirst.indexOf(status.status);
  const lead = ({ attainment = 0, expected = 0 }: ReportedKeyResult) => attainment - expected;
  const rows = decidingRows(content)
    .filter(({ status }) => troubled.some((one) => one === status.status))
    .toSorted((a, b) => rank(a) - rank(b) || lead(a) - lead(b))
    .slice(0, mostNamed)
    .map(({ keyResult, value }) =>
      value === undefined ? keyResult.title : `${keyResult.title} (${progressInWords(keyResult, value)})`,
    );
  return rows.length ? i18n.t('report.attention', [formatList(rows, 'unit')]) : '';
}

/** How much evidence came in, by what came of it. */
export function evidenceSentence({ evidence }: ReportContent): string {
  if (!evidence.length) return '';
  const weights = new Map<TagOutcome, number>();
  for (const { tag } of evidence)
    if (tag.outcome) weights.set(tag.outcome, (weights.get(tag.outcome) ?? 0) + 1);
  const outcomes = tagOutcomes.flatMap((outcome) => {
    const count = weights.get(outcome);
    return count ? [i18n.t(`report.outcomes.${outcome}`, count, [formatNumber(count)])] : [];
  });
  const count = countPages(evidence.map(({ tag }) => tag));
  const pages = i18n.t('report.pages', count, [formatNumber(count)]);
  return i18n.t('report.gained', [formatList([pages, ...outcomes], 'unit')]);
}
