import * as z from 'zod/mini';
import { limits } from './limits';
import { numberFormat, timeRange } from './number-print';
import { number, text } from './scalars';

const label = text(limits.label * 2);
const unit = z.pick(numberFormat, { kind: true, unit: true });

/** Why a number is not read. */
export const refusal = z.discriminatedUnion('reason', [
  /** It had no label, and no attribute of its is on the page. */
  z.object({ reason: z.literal('notFound') }),
  z.object({ reason: z.literal('labelGone'), label }),
  /** The label is there, without a number. */
  z.object({ reason: z.literal('numberGone'), label }),
  z.object({ reason: z.literal('labelDoubled'), label, count: z.int().check(z.gte(0), z.lte(100_000)) }),
  z.object({ reason: z.literal('headingGone'), heading: text(limits.label) }),
  z.object({ reason: z.literal('unitDiffers'), expected: unit, shown: unit }),
  z.object({
    reason: z.literal('rangeDiffers'),
    expected: z.optional(timeRange),
    shown: z.optional(timeRange),
  }),
  /** It could be two numbers: "1.234". */
  z.object({ reason: z.literal('ambiguous') }),
  /** The label is there, but too little else is as it was. */
  z.object({ reason: z.literal('unsure'), score: number }),
  /** It did not stop changing, or loading. */
  z.object({ reason: z.literal('unsettled') }),
]);
export type Refusal = z.infer<typeof refusal>;
