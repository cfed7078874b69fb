import { labelInWords, rangeInWords } from '../../lib/i18n/number-in-words';
import type { FrameChoice, FrameState } from '../../lib/messages/overlay';
import type { FollowedNumber } from '../../lib/model/followed-number';
import type { NumberPrint } from '../../lib/model/number-print';
import { withinSentence } from '../ui/format';

/** A number that was pointed at, as the frame gets it. */
export type Picked = NonNullable<FrameState['picked']>;

/** What a person says of a number, as it is typed. */
export interface FollowDraft {
  readonly title: string;
  readonly unit: string;
  readonly kind: FollowedNumber['kind'];
  /** Which of its readings holds; undefined until the person has said. */
  readonly reading: number | undefined;
  /** The id of a key result; empty for none. */
  readonly keyResult: string;
}

/** What is presumed of a number: its label with its range, its own unit, and a key result that speaks of it. */
export function draftOf(picked: Picked, choices: readonly FrameChoice[]): FollowDraft {
  const { label, range } = picked.print;
  const named = [label && labelInWords(label), range && withinSentence(rangeInWords(range))];
  const isCounted = picked.kind !== 'percent' && range !== undefined && range.kind !== 'all';
  return {
    title: named.filter(Boolean).join(', ') || picked.title,
    unit: picked.kind === 'percent' ? '%' : picked.kind === 'duration' ? 's' : picked.unit,
    kind: isCounted ? 'counted' : 'state',
    reading: picked.readings.length === 1 ? 0 : undefined,
    keyResult: choices.find(({ title }) => speaksOf(title, label))?.id ?? '',
  };
}

/** The value that holds, with the print that says how it is read; undefined where the person has not said yet. */
export function chosenReading(
  { readings, print }: Picked,
  { reading: at }: Pick<FollowDraft, 'reading'>,
): { value: number; approximate: boolean; print: NumberPrint } | undefined {
  const reading = at === undefined ? undefined : readings[at];
  if (!reading) return undefined;
  const { value, approximate, format } = reading;
  return { value, approximate, print: { ...print, format } };
}

function speaksOf(title: string, label: string): boolean {
  return label !== '' && ` ${title.toLowerCase()} `.includes(` ${label.toLowerCase()} `);
}
