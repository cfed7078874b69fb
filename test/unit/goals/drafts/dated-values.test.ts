import { describe, expect, test } from 'vitest';
import { mostValues, planValues, readDatedValues } from '../../../../lib/goals/drafts/dated-values';
import { readDay } from '../../../../lib/goals/drafts/table-days';

const read = (...lines: string[]) => readDatedValues(lines.join('\n'), '2026-06-30', 'fr');
const values = (...lines: string[]) => {
  const { problems, values: found } = read(...lines);
  expect(problems).toEqual([]);
  return found.map(({ day, value }) => [day, value]);
};
const problems = (...lines: string[]) => read(...lines).problems.map((p) => [p.line, p.problem, p.text]);

describe('a table of days and values', () => {
  test.each<[string, string[]]>([
    ['as CSV with a heading', ['date,value', '2026-01-05,12.5', '2026-01-12,14']],
    ['as CSV without one, the newest first', ['2026-01-12,14', '2026-01-05,12.5']],
    ['pasted from a spreadsheet', ['Date\tValue', '2026-01-05\t12.5', '', '2026-01-12\t14']],
    ['as a German spreadsheet saves it', ['Datum;Wert', '05.01.2026;12,5', '12.01.2026;14']],
    ['as a German spreadsheet saves it, without a heading', ['05.01.2026;12,5', '12.01.2026;14,0']],
    ['with strokes, the day first', ['5/1/2026,12.5', '12/1/2026,14', '13/1/2026,15']],
    ['with strokes, the month first', ['1/5/2026,12.5', '1/12/2026,14', '1/13/2026,15']],
    ['with quotes, and empty columns', ['"2026-01-05","12.5",,', '"2026-01-12","14",,']],
    ['with English months', ['Jan 5 2026;12.5', 'January 12th, 2026;14']],
    ['with English months, the day first', ['Day,Value', '5 Jan 2026,12.5', '12-Jan-2026,14']],
    ['with quoted English months', ['"Jan 5, 2026",12.5', '"Jan. 12, 2026",14']],
    ['with English months, unquoted', ['Jan 5, 2026,12.5', 'January 12th, 2026,14']],
    ['with English months, unquoted, with spaces', ['date, value', 'Jan. 5, 2026, 12.5', 'Jan 12, 2026, 14']],
    ['with English months, one of them quoted', ['Date,Value', '"Jan 5, 2026",12.5', 'Jan 12, 2026,"14"']],
    [
      'with English months, as Excel separates',
      ['sep=,', 'Date,Value', 'Jan 5, 2026,12.5', '12 Jan, 2026,14,,'],
    ],
    ['with German months, unquoted', ['Tag,Wert', '5. Januar, 2026,12.5', '12. Jan., 2026,14']],
    ['with months of the language of the page, unquoted', ['5 janvier, 2026,12.5', '12 janv., 2026,14']],
    ['with German months', ['5. Januar 2026;12,5', '12. Jan. 2026;14']],
    ['with months of Austria', ['5. Jänner 2026;12,5', '12. Jän. 2026;14']],
    ['with months of the language of the page', ['5 janvier 2026;12,5', '12 janv. 2026;14']],
    ['with months and the year first', ['2026 Jan 5;12.5', '2026-JAN-12;14']],
    ['as Excel separates it', ['sep=;', 'Datum;Wert', '05.01.2026;12,5', '12.01.2026;14']],
    ['as Excel separates it by commas', ['"sep=,"\r', '2026-01-05,12.5\r', '2026-01-12,14\r']],
    ['with an instant', ['2026-01-05T09:00:00Z,12.5', '2026/01/12 10:30,14']],
  ])('%s', (_how, lines) => {
    expect(values(...lines).slice(0, 2)).toEqual([
      ['2026-01-05', 12.5],
      ['2026-01-12', 14],
    ]);
  });

  test.each([
    ['5. März 2026', '2026-03-05'],
    ['5 Mrz 2026', '2026-03-05'],
    ['5. Ma\u0308rz 2026', '2026-03-05'],
    ['5\u00a0August\u00a02025', '2025-08-05'],
    ['Sept. 5, 2025', '2025-09-05'],
    ['5. Dez. 2025', '2025-12-05'],
    ['5-Oct-2025', '2025-10-05'],
    ['5. Okt 2025', '2025-10-05'],
    ['May 5th, 2026', '2026-05-05'],
    ['1er', undefined],
    ['Feb 30, 2026', undefined],
    ['5 Enero 2026', undefined],
    ['Jan 2026', undefined],
    ['5 Jan 26', undefined],
  ])('the day %s', (text, day) => {
    if (day) expect(values(`${text};1`)).toEqual([[day, 1]]);
    else expect(problems(`${text};1`)).toEqual([[1, 'notDay', text]]);
  });

  test('a name that is two months in two languages is refused', () => {
    // "Mar" is May in Teso, and March in English.
    expect(readDay('5 Mar 2026', 'unknown', 'teo')).toBe('ambiguous');
    expect(readDay('5 Apr 2026', 'unknown', 'teo')).toBe('2026-04-05');
    // A name of two other languages is that of the page's language.
    expect(readDay('5 listopada 2026', 'unknown', 'hr')).toBe('2026-10-05');
    expect(readDay('5 listopada 2026', 'unknown', 'pl')).toBe('2026-11-05');
  });

  test('a line on what separates is no heading: its lines are counted', () => {
    expect(problems('sep=;', 'Datum;Wert', '05.01.2026;12,5', 'bald;1')).toEqual([[4, 'notDay', 'bald']]);
    expect(problems('sep=|', '2026-01-05|1;5')).toEqual([[2, 'notNumber', '1;5']]);
  });

  test.each<[string, number[]]>([
    ['1,234.5', [1234.5]],
    ['1.234,5', [1234.5]],
    ['1.234.567', [1_234_567]],
    ["12'345", [12_345]],
    ['1 234,5', [1234.5]],
    ['−3', [-3]],
    ['-1,234.5', [-1234.5]],
    ['45 %', [45]],
    ['€1.234,50', [1234.5]],
    ['1.234,50 €', [1234.5]],
    ['-$1,234.5', [-1234.5]],
    ['0.125', [0.125]],
    ['12345.678', [12_345.678]],
  ])('the number %s', (text, [value]) => {
    expect(values(`2026-01-05;${text}`)).toEqual([['2026-01-05', value]]);
  });

  test('one number tells how the others are written', () => {
    expect(values('2026-01-05;1.234', '2026-01-06;2,5')).toEqual([
      ['2026-01-05', 1234],
      ['2026-01-06', 2.5],
    ]);
    expect(values('2026-01-05;1.234', '2026-01-06;2.5')[0]).toEqual(['2026-01-05', 1.234]);
  });

  test('what could be read in two ways is refused, with its line', () => {
    expect(problems('date,value', '03/04/2026,12', '05/05/2026,13')).toEqual([
      [2, 'ambiguousDay', '03/04/2026'],
    ]);
    expect(problems('03/14/2026,12', '14/03/2026,13', '03/04/2026,1')).toHaveLength(3);
    expect(problems('2026-01-05;1,234')).toEqual([[1, 'ambiguousNumber', '1,234']]);
    expect(problems('2026-01-05;1,5', '2026-01-06;1.5')).toEqual([
      [1, 'ambiguousNumber', '1,5'],
      [2, 'ambiguousNumber', '1.5'],
    ]);
  });

  test('what is no day, no number, later than today, there twice or in other columns is refused', () => {
    expect(
      problems('2026-02-30,1', '5.1.26,1', '2026-01-05,many', '2026-01-06,1.2.3.4', '2026-07-01,3'),
    ).toEqual([
      [1, 'notDay', '2026-02-30'],
      [2, 'notDay', '5.1.26'],
      [3, 'notNumber', 'many'],
      [4, 'notNumber', '1.2.3.4'],
      [5, 'future', '2026-07-01'],
    ]);
    expect(problems('2026-01-05,1', '2026-01-05,2')).toEqual([[2, 'twice', '2026-01-05']]);
    expect(problems('2026-01-05,1,234', '2026-01-06,1,235')[0]).toEqual([1, 'columns', '2026-01-05 1 234']);
    expect(problems('2026-01-05')).toEqual([[1, 'columns', '2026-01-05']]);
  });

  test.each<[string, string[]]>([
    ['a value with its thousands apart', ['Jan 5, 2026,1,234']],
    ['a decimal comma', ['5. Januar 2026,12,5']],
    ['another column', ['Jan 5, 2026,12,new']],
    ['columns that are three by their heading', ['Date,Visits,Leads', 'Jan 5, 2026, 12']],
    ['two values of a day without its year', ['Jan 5,2026,12']],
    ['a number that is no year', ['Jan 5, 1234,12']],
    ['a weekday', ['Monday, Jan 5, 2026,12']],
    ['a word that is no month', ['Day 5, 2026,12']],
  ])('no day is guessed from %s', (_what, lines) => {
    expect(problems(...lines)).toEqual([
      [lines.length, 'columns', (lines.at(-1) ?? '').replaceAll(',', ' ')],
    ]);
    expect(read(...lines).values).toEqual([]);
  });

  test('an unquoted day has the problems of any other', () => {
    expect(
      problems('Feb 30, 2026,1', 'Jul 1, 2026,3', 'Jan 5, 2026,many', 'Jan 6, 2026,1', 'Jan 6, 2026,2'),
    ).toEqual([
      [1, 'columns', 'Feb 30  2026 1'],
      [2, 'future', 'Jul 1, 2026'],
      [3, 'notNumber', 'many'],
      [5, 'twice', 'Jan 6, 2026'],
    ]);
    expect(problems('Jan 5, 2026,"1,234"', 'Jan 6, 2026,2')).toEqual([[1, 'ambiguousNumber', '1,234']]);
    expect(values('Jan 5, 2026,"1,234"', 'Jan 6, 2026,2.5')[0]).toEqual(['2026-01-05', 1234]);
    // Without its value the day is half of the row.
    expect(problems('Jan 5, 2026')).toEqual([[1, 'notDay', 'Jan 5']]);
  });

  test('at most as many as can be saved at once', () => {
    const lines = Array.from({ length: mostValues + 1 }, () => '2026-01-05,1');
    expect(read(...lines)).toEqual({ values: [], problems: [], isTooLong: true });
    expect(read('')).toEqual({ values: [], problems: [], isTooLong: false });
  });
});

test('values become check-ins of their days, once', () => {
  const found = [
    { day: '2026-01-05', value: 12 },
    { day: '2026-01-12', value: 14 },
    { day: '2026-01-19', value: 15 },
  ];
  const held = { keyResult: 'k1', confidence: 7 };
  const plan = planValues('k1', found, [
    { ...held, id: 'c1', at: '2026-01-05', value: 12 },
    { ...held, id: 'c2', at: '2026-01-12', value: 13 },
    { ...held, id: 'c3', at: '2026-01-19' },
    { ...held, id: 'c4', at: '2026-01-19T10:00:00.000Z', value: 3 },
  ]);
  expect(plan).toMatchObject({ same: 1, added: [found[2]], replaced: [found[1]] });
  expect(plan.edits).toEqual([
    { type: 'checkIn', id: expect.any(String), set: { keyResult: 'k1', at: '2026-01-19', value: 15 } },
    { type: 'checkIn', id: 'c2', set: { value: 14 } },
  ]);
});
