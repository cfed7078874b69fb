import { keysAt, labelOf } from './label.ts';
import type { Sample } from './sample.ts';
import { blank, quoteAt, type Source } from './sources.ts';
import { type Edit, edited } from './spots.ts';
import { countedIn, figureTrial, type Trial, type Wanted } from './trial.ts';

/** What may stand in a figure's place, and which count it is; undefined where it is none, or not a whole one. */
interface Form {
  readonly text: string;
  readonly count?: number;
  readonly isRounded?: boolean;
  /** It may stand where a program reads a bare number. */
  readonly isBare?: boolean;
}

const exact = [0, 1, 7, 999, 1000, 1_000_000, 2 ** 31, 2 ** 53 - 1];
const beyond = [String(2 ** 53), '9007199254740993', '9'.repeat(40), `1${'0'.repeat(399)}`];
const never =
  `-5|−5|1k+|1.5K+|99+|< 25|>100|~50|12/34|2 of 10|1:23|12-34|50%|1e9|0x1F|NaN|null|undefined|Infinity|∞|–|—|?|1.2.3|
1,23,4|12,34|12 tis.|12 χιλ.|10 bin|12 ពាន់|1 of many|½`
    .replaceAll('\n', '')
    .split('|');
const compound = [
  { text: '1億2345万', count: 123_450_000, isRounded: true },
  { text: '3万5千', count: 35_000, isRounded: true },
  { text: '1만 2천', count: 12_000, isRounded: true },
];
const rounded = [
  { text: '1.2k', count: 1_200, isRounded: true },
  { text: '12.3K', count: 12_300, isRounded: true },
  { text: '1.5M', count: 1_500_000, isRounded: true },
  { text: '3,4 Mio.', count: 3_400_000, isRounded: true },
  { text: '7 тыс.', count: 7_000, isRounded: true },
  { text: '1.2万', count: 12_000, isRounded: true },
];
const mayBeNegative = /^(?:score|points)$/;
const words: Readonly<Record<string, number>> = {
  '12 tis.': 12_000,
  '12 χιλ.': 12_000,
  '10 bin': 10_000,
  '12 ពាន់': 12_000,
};

/** Numbers from nothing to more than can be counted, and what is no number, in all places of a figure at once. */
export function extremes(sample: Sample): Trial[] {
  const forms: Form[] = [
    ...exact.map((count) => ({ text: String(count), count, isBare: true })),
    ...exact.slice(4).map((count) => ({ text: count.toLocaleString('en'), count })),
    ...beyond.map((text) => ({ text, isBare: true })),
    ...never.map((text) => ({ text, ...(words[text] && { count: words[text], isRounded: true }) })),
    ...compound,
    ...rounded,
  ];
  return [...sample.sources.of].flatMap(([key, [source]]) =>
    source ? forms.map((form) => formTrial(sample, key, source, form)) : [],
  );
}

function formTrial(sample: Sample, key: string, source: Source, form: Form): Trial {
  const sources = sample.sources.of.get(key) ?? [];
  const isSum = sources.filter((s) => s.tier === 1).length > 1;
  const places = isSum ? [source] : sources;
  // Of a sum, what is read instead is taken away, for it would say another thing.
  const gone = isSum ? sources.filter((s) => s.tier > 1) : [];
  return figureTrial(sample, {
    group: 'number',
    mutation: `“${form.text.length > 20 ? `${form.text.slice(0, 6)}… (${form.text.length} digits)` : form.text}”`,
    key,
    wanted: wantedFor(sample, key, source, form),
    changed: keysAt(sample, places),
    make: () =>
      edited(sample.document, [
        ...places.map((place) => editFor(sample, place, form)),
        ...gone.map((place) => blank(sample.document, place)),
      ]),
  });
}

/** The exact value that stands beside a rounded one in other numbers (votes for and against), where it rounds to that. */
function statedBeside({ truth }: Sample, key: string, rounded = Number.NaN): number[] {
  const own = truth.figures.get(key)?.value ?? Number.NaN;
  return Math.abs(own - rounded) <= Math.abs(rounded) / 100 ? [own] : [];
}

function wantedFor(sample: Sample, key: string, source: Source, form: Form): Wanted {
  const metric = key.split(' ')[1] ?? '';
  const isSigned = mayBeNegative.test(metric);
  const count = /^[-−]5$/.test(form.text) && isSigned ? -5 : form.count;
  const value = count === undefined ? undefined : source.slope * count + source.offset;
  const isCount = value !== undefined && Number.isSafeInteger(value) && (value >= 0 || isSigned);
  const isPlain = !form.isRounded && isCount && (value !== 0 || source.offset === 0);
  return {
    value: isCount ? value : undefined,
    approximate: form.isRounded,
    also: [...countedIn(sample, key), ...(form.isRounded ? statedBeside(sample, key, value) : [])],
    isShown: isPlain && count !== undefined && count >= 1,
  };
}

/** The form in one place. A program reads digits without grouping; a bare number in data stays one, or becomes a text. */
function editFor(sample: Sample, spot: Source, { text, count, isBare, isRounded }: Form): Edit {
  const isForProgram = !labelOf(sample, spot);
  if (isForProgram && count !== undefined && !isRounded) return { spot, text: String(count) };
  const quote = isBare ? undefined : quoteAt(sample.document, spot);
  return { spot, text: quote === undefined ? text : `${quote}${text}${quote}` };
}
