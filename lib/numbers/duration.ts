import { type Figure, figuresOf } from './marks';

/** Seconds of each unit, as English and German write it. */
const units: readonly (readonly [pattern: string, seconds: number])[] = [
  ['ms|msec|milliseconds?|Millisekunden?', 0.001],
  ['s|sec|secs|seconds?|Sek|Sekunden?', 1],
  ['m|min|mins|minutes?|Min|Minuten?', 60],
  ['h|hr|hrs|hours?|Std|Stunden?', 3600],
  ['d|days?|Tage?', 86_400],
  ['w|wk|weeks?|Wo|Wochen?', 604_800],
];
const names = units.map(([pattern]) => pattern).join('|');
const parts = new RegExp(String.raw`([\d.,]+) ?(${names})(?![\p{L}])\.?[, ]*`, 'gu');
const clock = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/;

/** A figure in seconds; `clock` says what the first part of "1:23" is taken for. */
export interface Duration extends Figure {
  readonly clock?: 'minutes' | 'hours';
}

/**
 * What a duration stands for, in seconds: "2m 31s", "142 ms", "1:02:03"; two for "1:23", which can be minutes or hours. None where a
 * text is no duration, and for "12m", which may be millions.
 */
export function durationsOf(text: string, language: string): readonly Duration[] {
  const [all, first, second, third] = clock.exec(text) ?? [];
  if (all === undefined) return wordy(text, language);
  const [a, b] = [Number(first), Number(second)];
  if (third !== undefined) return [{ value: a * 3600 + b * 60 + Number(third), approximate: false }];
  return [
    { value: a * 60 + b, approximate: false, clock: 'minutes' },
    { value: a * 3600 + b * 60, approximate: false, clock: 'hours' },
  ];
}

function wordy(text: string, language: string): readonly Duration[] {
  if (text.replace(parts, '') !== '' || /^[\d.,]+ ?m$/.test(text)) return [];
  let total = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const [, number = '', name = ''] of text.matchAll(parts)) {
    const seconds = units.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(name))?.[1] ?? 0;
    const [figure, other] = figuresOf(number, language);
    if (!figure || other || seconds >= last) return [];
    total += figure.value * seconds;
    last = seconds;
  }
  return [{ value: Math.round(total * 1000) / 1000, approximate: false }];
}
