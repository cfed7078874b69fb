import * as z from 'zod/mini';
import { type EntityType, entitySchemas } from './goals';
import { id, text } from './scalars';

/** One thing that a person changes: fields set (`null` takes one away), or the whole taken away. */
export const edit = z.object({
  type: z.enum(Object.keys(entitySchemas) as [EntityType, ...EntityType[]]),
  id,
  set: z.optional(z.record(text(100), z.json())),
  remove: z.optional(z.literal(true)),
});
export type Edit = z.infer<typeof edit>;
