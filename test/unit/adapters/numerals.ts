import fc from 'fast-check';

/** Every digit that the engine writes in any numbering system, by what it counts. */
const digits = new Map<string, string>();
for (const numberingSystem of Intl.supportedValuesOf('numberingSystem')) {
  const format = new Intl.NumberFormat('en', { numberingSystem });
  for (let digit = 0; digit < 10; digit++) digits.set(format.format(digit), String(digit));
}

/** The digits of a text, whatever their script, as ASCII, without zeros before and behind: "1.50k" and 1500 have the same. */
export function significantDigits(text: string): string {
  const all = [...text].map((sign) => digits.get(sign) ?? '').join('');
  return all.replace(/^0+|0+$/g, '');
}

const pieces = fc.constantFrom(
  ...[
    '1',
    '23',
    '456',
    '000',
    '٣',
    '६',
    '３',
    '½',
    '.',
    ',',
    ' ',
    '\u00a0',
    '’',
    '-',
    '−',
    '+',
    '%',
    '/',
    ':',
    '(',
  ],
  ...[
    'k',
    'M',
    ' B',
    '万',
    '만',
    ' тыс.',
    ' tis.',
    ' mil',
    ' de ',
    'elfu ',
    'พัน',
    ' comments',
    ' of ',
    '件',
    '\u200f',
  ],
);

/** Texts of what numbers are made of, and any others. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
);

/** What a page may state as its language. */
export const anyLanguage = fc.constantFrom(
  undefined,
  '',
  'en',
  'cs',
  'sw',
  'th',
  'ar-EG',
  'pt_BR',
  'x-y-z',
  '🙂',
);
