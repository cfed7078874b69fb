import type { ReportDocument } from '../../../lib/model/report-document';

/** A report whose every text is what is given, with every kind of block. */
export function documentOf(text: string, url = 'https://example.org/'): ReportDocument {
  const link = { text, url };
  return {
    language: 'en',
    title: text,
    subtitle: text,
    sections: [
      { id: 'opening', blocks: [{ kind: 'text', text }] },
      {
        id: 'all',
        title: text,
        blocks: [
          { kind: 'text', text, isSoft: true },
          {
            kind: 'list',
            items: [
              { name: text, text, notes: [text] },
              { link, text, notes: [] },
            ],
          },
          {
            kind: 'quotes',
            quotes: [
              { quote: text, note: text, link, details: text },
              { source: text, details: text },
            ],
          },
          {
            kind: 'table',
            columns: [
              { title: text, isNumber: false },
              { title: text, isNumber: true },
            ],
            rows: [[{ text }, { text, tone: 'good' }]],
          },
          { kind: 'charts', charts: [chartOf(text)] },
        ],
      },
    ],
  };
}

/** A chart with every kind of shape. */
export function chartOf(text: string) {
  return {
    id: 'c',
    title: text,
    description: text,
    width: 100,
    height: 50,
    shapes: [
      {
        kind: 'line' as const,
        of: 'values' as const,
        points: [[0, 0] as [number, number], [10, 10] as [number, number]],
      },
      {
        kind: 'area' as const,
        of: 'wedge' as const,
        points: [[0, 0] as [number, number], [10, 10] as [number, number]],
      },
      { kind: 'marks' as const, of: 'manual' as const, points: [[5, 5] as [number, number]] },
      {
        kind: 'text' as const,
        of: 'label' as const,
        at: [1, 2] as [number, number],
        anchor: 'start' as const,
        text,
      },
    ],
  };
}

/** Texts that pages may show, so that a report tries to be something else than text. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></textarea><svg onload=alert(1)>',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '<https://evil.example>',
  'see https://evil.example and www.evil.example or a@evil.example',
  '# heading\n\n- list\n\n> quote\n\n```\ncode\n```',
  '| a | b |\n| --- | --- |\n| c | d |',
  '1. one\n2. two',
  '*bold* _it_ ~~gone~~ `code` $math$ &amp; &#60;b&#62;',
  '--- \n===',
  '=HYPERLINK("https://evil.example","x")',
  'a\u0000b\u001b[31mc\ud83d\ude00 \u202egnp.exe',
  ']]> --> <!-- <![CDATA[',
  '[ref]: https://evil.example',
  '\\',
  'line\\\nbreak  \nend',
];

/** Addresses that a report never links to. */
export const hostileUrls = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'https://user:secret@example.org/',
  'not an address',
];
