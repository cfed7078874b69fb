import type { ReportBlock, ReportDocument, ReportLink } from '../../model/report-document';
import { webLink } from './web-link';

type BlockOf<K extends ReportBlock['kind']> = Extract<ReportBlock, { kind: K }>;

/** A report as Markdown, with tables as GitHub has them. Charts are left out: their figures are in the tables. */
export function toMarkdown({ title, subtitle, sections }: ReportDocument): string {
  const parts = [
    `# ${plain(title)}`,
    ...(subtitle ? [plain(subtitle)] : []),
    ...sections.flatMap((section) => [
      ...(section.title ? [`## ${plain(section.title)}`] : []),
      ...section.blocks.map(blockLines).filter(Boolean),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockLines(block: ReportBlock): string {
  switch (block.kind) {
    case 'text':
      return plain(block.text);
    case 'list':
      return block.items.map(itemLines).join('\n');
    case 'quotes':
      return block.quotes.map(quoteLines).join('\n\n');
    case 'table':
      return tableLines(block);
    case 'charts':
      return '';
  }
}

function itemLines({ name, text, link, notes }: BlockOf<'list'>['items'][number]): string {
  const lead = link ? linked(link) : name && `**${plain(name)}**`;
  const line = [lead, plain(text)].filter(Boolean).join(': ');
  return [`- ${line}`, ...notes.map((note) => `  - ${plain(note)}`)].join('\n');
}

function quoteLines({ quote, note, source, link, details }: BlockOf<'quotes'>['quotes'][number]): string {
  const from = [link ? linked(link) : source && plain(source), plain(details)].filter(Boolean).join(' · ');
  return [quote && plain(quote), note && plain(note), from]
    .filter(Boolean)
    .map((line) => `> ${line}`)
    .join('\n>\n');
}

function tableLines({ columns, rows }: BlockOf<'table'>): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map((c) => plain(c.title))),
    row(columns.map((c) => (c.isNumber ? '--:' : '---'))),
    ...rows.map((cells) => row(cells.map((c) => plain(c.text)))),
  ].join('\n');
}

function linked({ text, url }: ReportLink): string {
  const address = webLink(url);
  return address ? `[${plain(text)}](${address})` : plain(text);
}

/**
 * A text in one line, escaped so that it stays text: no markup, no list, no heading, no address that turns into a link by
 * itself.
 */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&$!]/g, '\\$&')
    .replace(/^[-+=](?=\s|[-+=]|$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/\b(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/(?<=\S)@(?=\S)/g, '\\@');
}
