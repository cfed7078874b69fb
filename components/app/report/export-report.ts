import type { Report } from '../../../lib/model/goals';
import type { ReportChart } from '../../../lib/model/report-document';
import { toCsv } from '../../../lib/report/write/csv';
import { toHtml } from '../../../lib/report/write/html';
import { toJson } from '../../../lib/report/write/json';
import { toMarkdown } from '../../../lib/report/write/markdown';
import { toSvg } from '../../../lib/report/write/svg';
import { saveFile } from '../save-file';

type Exported = Pick<Report, 'shown' | 'kind' | 'from' | 'to'>;

/** The forms that a report is saved in. */
export const exportFormats = ['html', 'md', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const forms: Readonly<
  Record<ExportFormat, { readonly type: string; readonly write: (shown: Report['shown']) => string }>
> = {
  html: { type: 'text/html', write: ({ document }) => toHtml(document) },
  md: { type: 'text/markdown', write: ({ document }) => toMarkdown(document) },
  csv: { type: 'text/csv', write: ({ figures }) => toCsv(figures) },
  json: { type: 'application/json', write: ({ figures }) => toJson(figures) },
};

/** Saves a report in one of its forms. */
export function exportReport({ shown, kind, from, to }: Exported, format: ExportFormat): void {
  const { type, write } = forms[format];
  const blob = new Blob([write(shown)], { type: `${type};charset=utf-8` });
  saveFile(`stillroom-${kind}-${from.slice(0, 10)}-${to.slice(0, 10)}.${format}`, blob);
}

/** Prints a report, or has the browser save it as a PDF: the same page as its HTML, in a frame that is never seen. */
export function printReport({ shown }: Pick<Report, 'shown'>): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  // It may print and nothing else; it holds no script anyway.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.addEventListener('load', () => {
    frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
    frame.contentWindow?.print();
  });
  frame.srcdoc = toHtml(shown.document);
  document.body.append(frame);
}

/** The address of a chart as an image. It is never markup of the page, so that nothing in it can run. */
export function chartAddress(chart: ReportChart, scheme: 'preferred' | 'light' = 'preferred'): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(toSvg(chart, scheme))}`;
}

/** Saves a chart as SVG. */
export function saveChartSvg(chart: ReportChart): void {
  saveFile(chartName(chart, 'svg'), new Blob([toSvg(chart)], { type: 'image/svg+xml' }));
}

/** Pixels of a PNG for each pixel of the chart, so that it is sharp on a slide. */
const pngScale = 3;

/** Saves a chart as PNG, in light colours. @throws where the browser cannot draw it. */
export async function saveChartPng(chart: ReportChart): Promise<void> {
  const image = new Image();
  image.src = chartAddress(chart, 'light');
  await image.decode();
  const canvas = new OffscreenCanvas(chart.width * pngScale, chart.height * pngScale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  saveFile(chartName(chart, 'png'), await canvas.convertToBlob({ type: 'image/png' }));
}

function chartName({ title }: ReportChart, extension: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${words.slice(0, 60) || 'chart'}.${extension}`;
}
