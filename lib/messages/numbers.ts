import * as z from 'zod/mini';
import { followedNumber, numberPage } from '../model/followed-number';
import { limits } from '../model/limits';
import { type NumberPrint, numberFormat, numberPrint } from '../model/number-print';
import { refusal } from '../model/number-refusal';
import { id, instant, list, nonEmpty, text, webUrl } from '../model/scalars';
import { figure } from '../model/signals';

/** A value as a page shows it. */
const shownValue = { value: figure, approximate: z.boolean(), at: instant };

/** What became of a number when its page was looked at, once it has settled. */
const outcome = z.union([
  z.object({
    state: z.literal('read'),
    value: figure,
    approximate: z.boolean(),
    /** What the number looks like now. */
    print: numberPrint,
  }),
  z.intersection(z.object({ state: z.literal('refused') }), refusal),
]);
export const numberSeen = z.object({ id, outcome, at: instant });

/** A followed number as a content script looks for it: prints oldest first. Nothing else of it is told. */
export interface NumberHere {
  readonly id: string;
  readonly prints: readonly NumberPrint[];
}

/** A number that a person has pointed at, with all that it may stand for. */
export const pickedNumber = z.object({
  /** As the page writes it. */
  text: text(limits.label),
  /** What it may stand for, each with the format by which it is read so. */
  readings: list(z.object({ value: figure, approximate: z.boolean(), format: numberFormat }), 4).check(
    z.minLength(1),
  ),
  kind: numberFormat.shape.kind,
  unit: numberFormat.shape.unit,
  print: z.omit(numberPrint, { format: true }),
  /** The title of the page. */
  title: text(limits.text),
  /** The followed number that is pointed at again. */
  number: z.optional(id),
});
/** A picture that a person has pointed at, on a page with this title: what it shows cannot be read. */
export const pickedPicture = z.object({ title: text(limits.text) });
/** A picked number as a frame gets it, with the address of the page or of the frame in it that shows the number. */
export type PickedNumber = z.infer<typeof pickedNumber> & {
  readonly url: string;
  readonly inFrame: boolean;
};

/** Where the person points at a number: the tab, else that of the sender; `origin` is the match pattern that was asked for. */
export const startPicking = z.object({
  tab: z.optional(z.int()),
  origin: z.optional(nonEmpty(limits.url)),
  number: z.optional(id),
});
/** Points at a followed number again, on its page. */
export const pointAgainOn = z.object({ number: id });

/** What the worker tells the scripts that pick in the frames of a tab. */
export interface PickingNews {
  /** Picking is over; `path` of the frame that shows the card of the number. */
  readonly isOver?: boolean;
  readonly path?: string;
  /** The origin of a frame in which the script runs. */
  readonly origin?: string;
  /** The page itself hears the frames now: one that was there before it says so again. */
  readonly isReady?: boolean;
}

export const followNumber = z.object({
  number: z.object({
    title: followedNumber.shape.title,
    url: webUrl,
    inFrame: numberPage.shape.inFrame,
    unit: followedNumber.shape.unit,
    kind: followedNumber.shape.kind,
    print: numberPrint,
  }),
  keyResult: z.optional(id),
  ...shownValue,
});
export const pointAgain = z.object({
  number: id,
  url: webUrl,
  inFrame: numberPage.shape.inFrame,
  print: numberPrint,
  ...shownValue,
});
/** `accept`: what was set aside is right, and counts; else it is dropped. */
export const confirmNumber = z.object({ number: id, accept: z.boolean() });
export const mergeNumbers = z.object({ from: id, into: id });

/** The answers to the messages about followed numbers. */
export interface NumberAnswers {
  numbersHere: { numbers: NumberHere[] };
  /** Whether a reading was stored, and whether the number is followed on that page at all. */
  numberSeen: { stored: boolean; isFollowed: boolean };
  pickedNumber: { isShown: true };
  pickedPicture: { isShown: true };
  /** Whether it has begun; else it waits for the permission. */
  startPicking: { started: boolean };
  pointAgainOn: { started: true };
  pickingBegan: { told: true };
  pickingEnded: { told: true };
  followNumber: { action: string; number: string; tag?: string };
  pointAgain: { action: string };
  /** Whether there was anything set aside. */
  confirmNumber: { confirmed: boolean };
  mergeNumbers: { action: string };
  eraseNumber: { erased: boolean };
}
