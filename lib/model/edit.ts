import * as z from 'zod/mini';
import { type EntityType, entitySchemas } from './goals';
import { id, text } from './scalars';

type Shape = z.core.$ZodShape;
/** The fields of a record as an edit states them: each may be left out, and `null` takes it away. */
type EditableShape<S extends Shape> = {
  -readonly [K in Exclude<keyof S, 'id'>]: z.ZodMiniOptional<z.ZodMiniNullable<S[K]>>;
};

function editOf<T extends EntityType, S extends Shape>(type: T, { shape }: { readonly shape: S }) {
  const fields = Object.entries(shape).filter(([name]) => name !== 'id');
  const editable = Object.fromEntries(
    fields.map(([name, schema]) => [name, z.optional(z.nullable(schema))]),
    // Object.fromEntries forgets which schema belongs to which name.
  ) as unknown as EditableShape<S>;
  return z.object({
    type: z.literal(type),
    id,
    set: z.optional(z.object(editable)),
    /** What the form began with, of lists, so that they can be merged with what another page changed meanwhile. */
    from: z.optional(z.object(editable)),
    remove: z.optional(z.literal(true)),
  });
}

/** One goal record that a person changes: fields set, or the whole record removed. */
export const edit = z.discriminatedUnion('type', [
  editOf('workspace', entitySchemas.workspace),
  editOf('cycle', entitySchemas.cycle),
  editOf('objective', entitySchemas.objective),
  editOf('keyResult', entitySchemas.keyResult),
  editOf('tag', entitySchemas.tag),
  editOf('rule', entitySchemas.rule),
  editOf('checkIn', entitySchemas.checkIn),
  editOf('effort', entitySchemas.effort),
  editOf('topic', entitySchemas.topic),
  editOf('forecast', entitySchemas.forecast),
  editOf('report', entitySchemas.report),
  editOf('number', entitySchemas.number),
]);
export type Edit = z.infer<typeof edit>;
/** The fields that an edit of a type sets. */
export type EditFields<T extends EntityType> = NonNullable<Extract<Edit, { type: T }>['set']>;

/** An edit as a message carries it: its fields are checked by `edit`, so that each wrong one can be named. */
export const editFrame = z.object({
  type: z.enum(Object.keys(entitySchemas) as [EntityType, ...EntityType[]]),
  id,
  set: z.optional(z.record(text(100), z.unknown())),
  from: z.optional(z.record(text(100), z.unknown())),
  remove: z.optional(z.literal(true)),
});
