import * as z from 'zod/mini';
import { limits } from './limits';
import { list, number, text, webUrl } from './scalars';

/**
 * A report as it is read: headings, sentences, tables, quotes and charts, in words already, with no markup. Every form of a
 * report (screen, Markdown, HTML) is written from it, so that all say the same.
 */

/** Sentences of a report are put together from several texts, each of them limited. */
const words = text(4 * limits.text);
const link = z.object({ text: words, url: webUrl });
const tone = z.enum(['good', 'late', 'risk', 'soft']);

/** What a line of a chart stands for. */
const lineKinds = ['grid', 'today', 'pace', 'commit', 'stretch', 'target', 'forecast', 'values'] as const;
const areaKinds = ['band', 'wedge'] as const;
const point = z.tuple([number, number]);
const points = list(point, 1000);

/** One shape of a chart, in pixels from the top left. */
const shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('line'), of: z.enum(lineKinds), points }),
  z.object({ kind: z.literal('area'), of: z.enum(areaKinds), points }),
  z.object({ kind: z.literal('marks'), of: z.enum(['captured', 'manual']), points }),
  z.object({
    kind: z.literal('text'),
    of: z.enum(['tick', 'label', 'former']),
    at: point,
    anchor: z.enum(['start', 'middle', 'end']),
    text: text(limits.title),
  }),
]);

/** A chart with its words for those who cannot see it. */
const chart = z.object({
  id: text(limits.id),
  title: words,
  description: words,
  width: number,
  height: number,
  shapes: list(shape, 500),
});

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: words, isSoft: z.optional(z.boolean()) }),
  z.object({
    kind: z.literal('list'),
    items: list(
      z.object({ name: z.optional(words), text: words, link: z.optional(link), notes: list(words) }),
      1000,
    ),
  }),
  z.object({
    kind: z.literal('quotes'),
    quotes: list(
      z.object({
        quote: z.optional(words),
        note: z.optional(words),
        source: z.optional(words),
        link: z.optional(link),
        details: words,
      }),
      1000,
    ),
  }),
  z.object({
    kind: z.literal('table'),
    columns: list(z.object({ title: words, isNumber: z.boolean() }), 20),
    rows: list(list(z.object({ text: words, tone: z.optional(tone) }), 20), 1000),
  }),
  z.object({ kind: z.literal('charts'), charts: list(chart) }),
]);

export const reportDocument = z.object({
  /** The language of its words: `en`. */
  language: text(35),
  title: words,
  /** What it is about and when it was made, in a line. */
  subtitle: words,
  sections: list(z.object({ id: text(100), title: z.optional(words), blocks: list(block) }), 50),
});

export type ReportDocument = z.infer<typeof reportDocument>;
export type ReportSection = ReportDocument['sections'][number];
export type ReportBlock = z.infer<typeof block>;
export type ReportChart = z.infer<typeof chart>;
export type ReportShape = z.infer<typeof shape>;
export type ReportLink = z.infer<typeof link>;
export type Tone = z.infer<typeof tone>;
