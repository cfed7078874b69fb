import type { ReportBlock, ReportDocument, ReportLink, ReportSection } from '../../model/report-document';
import { element, type Markup, styleSheet } from './element';
import { reportStyle } from './html-style';
import { chartMarkup } from './svg';
import { webLink } from './web-link';

type BlockOf<K extends ReportBlock['kind']> = Extract<ReportBlock, { kind: K }>;

/** Between sections, so that a report can be compared line by line. */
const newLine: Markup = { markup: '\n' };

/** A page that loads nothing and runs nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A report as one HTML file that needs nothing else: no script, no network; readable on a screen and on paper. */
export function toHtml(document: ReportDocument): string {
  const { language, title, subtitle, sections } = document;
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('title', {}, title),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    styleSheet(reportStyle),
  );
  const header = element(
    'header',
    {},
    element('h1', {}, title),
    subtitle ? element('p', { class: 'soft' }, subtitle) : undefined,
  );
  const body = element(
    'body',
    {},
    element(
      'main',
      {},
      header,
      sections.flatMap((section) => [newLine, sectionMarkup(section)]),
    ),
  );
  return `<!DOCTYPE html>\n${element('html', { lang: language }, head, body).markup}\n`;
}

function sectionMarkup({ id, title, blocks }: ReportSection): Markup {
  const inside = blocks.map((block) => blockMarkup(block, id, title));
  if (title === undefined) return element('div', {}, inside);
  return element('section', { 'aria-labelledby': id }, element('h2', { id }, title), inside);
}

function blockMarkup(block: ReportBlock, section: string, heading = ''): Markup {
  switch (block.kind) {
    case 'text':
      return element(
        'p',
        { class: block.isSoft ? 'soft' : section === 'opening' ? 'opening' : undefined },
        block.text,
      );
    case 'list':
      return element('ul', {}, block.items.map(itemMarkup));
    case 'quotes':
      return element('div', {}, block.quotes.map(quoteMarkup));
    case 'table':
      return tableMarkup(block, heading);
    case 'charts':
      return element(
        'div',
        { class: 'charts' },
        block.charts.map((chart) =>
          element('figure', {}, element('figcaption', {}, chart.title), chartMarkup(chart)),
        ),
      );
  }
}

function itemMarkup({ name, text, link, notes }: BlockOf<'list'>['items'][number]): Markup {
  const lead = link ? linkMarkup(link) : name ? element('strong', {}, name) : undefined;
  const more = notes.map((note) => element('li', {}, note));
  const inside = notes.length ? element('ul', {}, more) : undefined;
  return element('li', {}, lead, lead && text ? ': ' : '', text, inside);
}

function quoteMarkup({ quote, note, source, link, details }: BlockOf<'quotes'>['quotes'][number]): Markup {
  const from = link ? linkMarkup(link) : source;
  return element(
    'blockquote',
    {},
    quote ? element('p', {}, quote) : undefined,
    note ? element('p', {}, note) : undefined,
    element('p', { class: 'soft' }, from, from && details ? ' · ' : '', details),
  );
}

function tableMarkup({ columns, rows }: BlockOf<'table'>, name: string): Markup {
  const look = (at: number, tone?: string) =>
    [columns[at]?.isNumber ? 'number' : '', tone ?? ''].filter(Boolean).join(' ') || undefined;
  const head = columns.map(({ title }, at) => element('th', { scope: 'col', class: look(at) }, title));
  const body = rows.map((cells) =>
    element(
      'tr',
      {},
      cells.map(({ text, tone }, at) =>
        at === 0 ? element('th', { scope: 'row' }, text) : element('td', { class: look(at, tone) }, text),
      ),
    ),
  );
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, head)),
    element('tbody', {}, body),
  );
  // Where it is wider than the window, it can be scrolled by keyboard too.
  return element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': name || undefined },
    table,
  );
}

function linkMarkup({ text, url }: ReportLink): Markup {
  const address = webLink(url);
  return address
    ? element('a', { href: address, rel: 'noopener noreferrer' }, text)
    : element('span', {}, text);
}
