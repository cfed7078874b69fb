import * as z from 'zod/mini';
import { type EntityType, entitySchemas } from './goals';
import { limits } from './limits';
import { id, list, text } from './scalars';

const endOfTime = Date.UTC(3000, 0, 1);
/** A change names at most so many changes that its author had seen. */
export const mostHeads = 1000;

/**
 * One change of one field of a goal record. The current state is the fold of all changes: for each field the change with
 * the highest `at` wins, ties by `id`, so that any order of arrival gives the same state.
 */
export const change = z.object({
  id,
  /** Hybrid logical clock: 15 digits of milliseconds, a dot, 5 digits of counter, a dot, the device. Sorts as text. */
  at: text(100).check(
    z.refine((at) => /^\d{15}\.\d{5}\..+$/.test(at) && Number(at.slice(0, 15)) < endOfTime, {
      error: 'must be a timestamp such as 001767268800000.00007.device, up to the year 2999',
    }),
  ),
  author: text(limits.title),
  device: id,
  /** The changes made together share an action, which can be undone as a whole. */
  action: id,
  entity: z.object({ type: z.enum(Object.keys(entitySchemas) as [EntityType, ...EntityType[]]), id }),
  /** A field of the entity, or `removed`. */
  field: text(100),
  /** The new value; `null` removes the field. */
  value: z.json(),
  /** The latest changes that its author had seen. */
  seen: list(id, mostHeads),
});
export type Change = z.infer<typeof change>;
