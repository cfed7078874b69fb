import { normalise } from '../adapters/number-text';
import type { NumberFormat } from '../model/number-print';
import { type Duration, durationsOf } from './duration';
import { figuresOf } from './marks';
import { splitMoney } from './money';
import { longestNumber } from './thresholds';

type Kind = NumberFormat['kind'];
type Settled = Pick<NumberFormat, 'decimal' | 'clock'>;

/** A text that is one number and nothing else. */
export interface NumberText {
  readonly kind: Kind;
  /** As {@link NumberFormat} has it. */
  readonly unit: string;
  /** Whether it begins with "+", as a change does. */
  readonly plus: boolean;
  /** What it may stand for: more than one where only the person can tell ("1.234", "1:23"). Durations are in seconds. */
  readonly readings: readonly Duration[];
}

/**
 * The one number that a text is: a count, a share in percent, an amount of money, a duration; signed or not, in any digits, abbreviated
 * or not. Undefined where it is anything else ("99+", "3 of 10", "v2"). `language` is the page's (BCP 47), `settled` what was
 * found or chosen before.
 */
export function readNumber(text: string, language = '', settled: Settled = {}): NumberText | undefined {
  if (text.length > longestNumber || !/\p{Nd}/u.test(text)) return undefined;
  const { sign, rest, unit, kind } = take(normalise(text).trim());
  const durations = kind === 'count' ? durationsOf(rest, language) : [];
  const found: readonly Duration[] = durations.length
    ? durations
    : figuresOf(rest, language, settled.decimal);
  const fitting = found.filter(({ clock }) => !clock || !settled.clock || clock === settled.clock);
  if (!fitting.length) return undefined;
  const readings = sign === '-' ? fitting.map((f) => ({ ...f, value: 0 - f.value })) : fitting;
  return { kind: durations.length ? 'duration' : kind, unit, plus: sign === '+', readings };
}

/** The format of a number as it was picked: of what it shows, with the reading that holds. */
export function formatOf(number: NumberText, reading: Duration, language = ''): NumberFormat {
  const { decimal, clock } = reading;
  const { kind, unit, plus } = number;
  return { kind, unit, change: plus, language, ...(decimal && { decimal }), ...(clock && { clock }) };
}

/** A text read by a format. What was settled holds for the language that the page had then. */
export function readAs(text: string, format: NumberFormat, language = ''): NumberText | undefined {
  const { decimal, clock } = format;
  const kept: Settled = {
    ...(decimal && language === format.language && { decimal }),
    ...(clock && { clock }),
  };
  return readNumber(text, language, kept);
}

interface Taken {
  readonly sign: '' | '+' | '-';
  readonly unit: string;
  readonly kind: Kind;
  readonly rest: string;
}

/** A text without sign, currency and percent sign, and those. */
function take(text: string): Taken {
  const outer = splitSign(text);
  const money = splitMoney(outer.rest);
  const inner = money && outer.sign === '' ? splitSign(money.rest) : undefined;
  if (money) return { unit: money.unit, kind: 'money', ...(inner ?? { sign: outer.sign, rest: money.rest }) };
  const share = outer.rest.replace(/^[%٪] ?(?=\d)|(?<=\d) ?[%٪]$/, '');
  if (share === outer.rest) return { ...outer, unit: '', kind: 'count' };
  const signed = outer.sign === '' ? splitSign(share) : { ...outer, rest: share };
  return { ...signed, unit: '', kind: 'percent' };
}

function splitSign(text: string): Pick<Taken, 'sign' | 'rest'> {
  const [all = '', sign] = /^([-+−]) ?/.exec(text) ?? [];
  return { sign: sign === undefined ? '' : sign === '+' ? '+' : '-', rest: text.slice(all.length) };
}
