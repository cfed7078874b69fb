import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { ReportBlock, ReportDocument, ReportLink } from '../../../lib/model/report-document';
import { webLink } from '../../../lib/report/write/web-link';
import { Charts } from './Charts';

type BlockOf<K extends ReportBlock['kind']> = Extract<ReportBlock, { kind: K }>;

/** A report as it will be saved. */
export function Sheet({
  document: { title, subtitle, language, sections },
}: {
  readonly document: ReportDocument;
}) {
  return (
    <article className="sheet" aria-label={i18n.t('report.preview')} lang={language}>
      <h2>{title}</h2>
      <p className="soft">{subtitle}</p>
      {sections.map((section) => (
        <div key={section.id} className={section.id}>
          {section.title && <h3>{section.title}</h3>}
          {section.blocks.map((block, at) => (
            // A section has at most one block of most kinds, and is drawn anew as a whole.
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity of their own
            <Block key={at} block={block} heading={section.title ?? title} />
          ))}
        </div>
      ))}
    </article>
  );
}

function Block({ block, heading }: { readonly block: ReportBlock; readonly heading: string }) {
  switch (block.kind) {
    case 'text':
      return <p className={block.isSoft ? 'soft' : undefined}>{block.text}</p>;
    case 'list':
      return <List items={block.items} />;
    case 'quotes':
      return block.quotes.map((quote) => <Quote key={JSON.stringify(quote)} {...quote} />);
    case 'table':
      return <Table {...block} heading={heading} />;
    case 'charts':
      return <Charts charts={block.charts} />;
  }
}

function List({ items }: Pick<BlockOf<'list'>, 'items'>) {
  return (
    <ul>
      {items.map((item) => {
        const { name, text, link, notes } = item;
        const lead: ReactNode = link ? <Linked {...link} /> : name && <b>{name}</b>;
        return (
          <li key={JSON.stringify(item)}>
            {lead}
            {lead && text ? ': ' : ''}
            {text}
            {notes.map((note) => (
              <p key={note} className="soft">
                {note}
              </p>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

function Quote({ quote, note, source, link, details }: BlockOf<'quotes'>['quotes'][number]) {
  const from: ReactNode = link ? <Linked {...link} /> : source;
  return (
    <blockquote>
      {quote && <p>{quote}</p>}
      {note && <p>{note}</p>}
      <p className="soft">
        {from}
        {from && details ? ' · ' : ''}
        {details}
      </p>
    </blockquote>
  );
}

function Table({ columns, rows, heading }: BlockOf<'table'> & { readonly heading: string }) {
  const look = (at: number, tone?: string) =>
    [columns[at]?.isNumber ? 'num' : '', tone].filter(Boolean).join(' ') || undefined;
  return (
    // Where it is wider than the window, it can be scrolled by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by keyboard
    // biome-ignore lint/a11y/useSemanticElements: it groups no fields
    <div className="scroll" role="group" aria-label={heading} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ title }, at) => (
              <th key={title} scope="col" className={look(at)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two key results may have the same title
            <tr key={row}>
              {cells.map(({ text, tone }, at) =>
                at === 0 ? (
                  <th key={columns[at]?.title} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={columns[at]?.title} className={look(at, tone)}>
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Linked({ text, url }: ReportLink) {
  const address = webLink(url);
  return address ? (
    <a href={address} target="_blank" rel="noreferrer">
      {text}
    </a>
  ) : (
    text
  );
}
