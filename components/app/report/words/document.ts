import { i18n } from '#i18n';
import type { CheckIn } from '../../../../lib/model/goals';
import { locale } from '../../../../lib/model/locale';
import type { ReportBlock, ReportDocument, ReportSection } from '../../../../lib/model/report-document';
import type { ReportContent } from '../../../../lib/report/content/types';
import type { SectionId } from '../../../../lib/report/sections';
import { formatDate, formatDays } from '../../../ui/format';
import { contentBlocks, evidenceBlocks } from './evidence';
import { goalBlocks } from './goals';
import { forecastBlocks, lessonBlocks, nextBlocks, targetBlocks } from './looking-back';
import { movedBlocks, outcomeBlocks } from './outcomes';
import { workBlocks } from './work';

/** What a person decided of a report. */
export interface ReportChoices {
  readonly title: string;
  readonly opening: string;
  /** Next steps, one on each line. */
  readonly next: string;
  readonly sections: readonly SectionId[];
}

/** A report in words. A section that has nothing to tell is left out. */
export function reportDocument(
  content: ReportContent,
  checkIns: readonly CheckIn[],
  { title, opening, next, sections }: ReportChoices,
): ReportDocument {
  const blocks: Readonly<Record<SectionId, () => ReportBlock[]>> = {
    goals: () => goalBlocks(content),
    outcomes: () => outcomeBlocks(content, checkIns),
    moved: () => movedBlocks(content),
    evidence: () => evidenceBlocks(content),
    content: () => contentBlocks(content),
    work: () => workBlocks(content),
    targets: () => targetBlocks(content),
    forecasts: () => forecastBlocks(content),
    lessons: () => lessonBlocks(content),
    next: () => nextBlocks(content, next),
  };
  const told = sections.flatMap((id): ReportSection[] => {
    const own = blocks[id]();
    return own.length ? [{ id, title: i18n.t(`report.section_${id}`), blocks: own }] : [];
  });
  return { ...headOf(content, title), sections: [...openingSection(opening), ...told] };
}

/** The language, the title, and the period with its day. */
export function headOf({ period, now, asOf }: ReportContent, title: string) {
  const days = formatDays(period.from, period.to);
  const isOver = asOf < now;
  const made = i18n.t(isOver ? 'report.madeOn' : 'report.asOf', [formatDate(now)]);
  return {
    language: locale(),
    title,
    subtitle: [period.cycle?.title, days, made].filter(Boolean).join(' · '),
  };
}

/** The opening as a section without a heading; a blank line ends a paragraph. */
export function openingSection(opening: string): ReportSection[] {
  const paragraphs = opening
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter(Boolean);
  if (!paragraphs.length) return [];
  return [{ id: 'opening', blocks: paragraphs.map((text) => ({ kind: 'text', text })) }];
}
