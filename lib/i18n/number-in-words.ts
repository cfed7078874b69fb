import { i18n } from '#i18n';
import type { NumberFormat, TimeRange } from '../model/number-print';
import { dateFormat, listFormat, numberFormat } from './formats';
import { moneyFormat } from './money';

type Unit = Pick<NumberFormat, 'kind' | 'unit'>;

/** One of the values that a number's text may stand for; durations are in seconds. */
interface Reading {
  readonly value: number;
  readonly approximate: boolean;
}

/** A time range as a person says it: "Last 30 days", "This month", "Q3 2026". */
export function rangeInWords(range: TimeRange): string {
  switch (range.kind) {
    case 'rolling':
      return i18n.t(`number.range.rolling.${range.unit}`, range.count, [
        numberFormat({}).format(range.count),
      ]);
    case 'period':
      return periodInWords(range);
    case 'dated':
      return datedInWords(range);
    case 'all':
      return i18n.t('number.range.all');
  }
}

/** What a number's text is read as; all readings where there are several ("1.234" or "1,234"). */
export function valueInWords(unit: Unit, readings: readonly Reading[]): string {
  const said = readings.map(({ value, approximate }) => {
    const plain = plainValue(unit, value);
    return approximate ? i18n.t('number.about', [plain]) : plain;
  });
  return listFormat({ type: 'disjunction' }).format(said);
}

/** A label, which is kept in small letters, as it begins a line. */
export function labelInWords(label: string): string {
  const [first = '', ...rest] = label;
  return first.toLocaleUpperCase() + rest.join('');
}

function periodInWords({ unit, back }: Extract<TimeRange, { kind: 'period' }>): string {
  if (back === 0) return i18n.t(`number.range.this.${unit}`);
  if (back === 1) return i18n.t(`number.range.last.${unit}`);
  return i18n.t('number.range.back', [i18n.t(`number.range.this.${unit}`), numberFormat({}).format(back)]);
}

function datedInWords({ unit, index, year }: Extract<TimeRange, { kind: 'dated' }>): string {
  const named = year === 0 ? '' : ` ${year}`;
  if (unit === 'year') return String(year);
  if (unit === 'quarter') return `Q${index}${named}`;
  // Months are named by the locale; the year stands behind them in both languages.
  return `${dateFormat({ month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, index - 1))}${named}`;
}

function plainValue({ kind, unit }: Unit, value: number): string {
  const digits = { maximumFractionDigits: 12 };
  if (kind === 'percent') return numberFormat({ ...digits, style: 'percent' }).format(value / 100);
  if (kind === 'duration') return durationInWords(value);
  const money = kind === 'money' ? moneyFormat(unit) : undefined;
  if (money) return money.format(value);
  const plain = numberFormat(digits).format(value);
  return unit ? `${unit} ${plain}` : plain;
}

const parts = [
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

function durationInWords(seconds: number): string {
  let rest = Math.abs(seconds);
  const said: string[] = [];
  for (const [unit, length] of parts) {
    const count = unit === 'second' ? rest : Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) said.push(numberFormat({ style: 'unit', unit, unitDisplay: 'short' }).format(count));
  }
  const zero = numberFormat({ style: 'unit', unit: 'second', unitDisplay: 'short' }).format(0);
  return (seconds < 0 ? '−' : '') + (said.join(' ') || zero);
}
