import * as z from 'zod/mini';
import type { Problem } from './problem';

type Problems<S> = { readonly [field in keyof S]?: Problem };

/** How a form names what its schema finds. */
interface Naming<S> {
  /** A record that is right, by which the rules between fields are checked while other fields are wrong. */
  readonly valid: object;
  /** The problem of each field that has one of its own. */
  readonly wrong: Problems<S>;
  /** The problem of each field at which a rule between fields, such as the order of two days, reports a break. */
  readonly order: Problems<S>;
}

/**
 * What a schema finds wrong with the fields of a form. A rule between fields is checked as soon as the fields that it is
 * about are right themselves.
 * @param fields as the form sets them; `null` is a field that is left out.
 */
export function problemsBySchema<S extends z.core.$ZodShape>(
  schema: z.ZodMiniObject<S>,
  fields: { readonly [field in keyof S]?: unknown },
  { valid, wrong, order }: Naming<S>,
): Problems<S> {
  const stated = Object.entries<unknown>(fields).filter(([, value]) => value !== null);
  const single = stated.flatMap(([name, value]) => {
    const field = schema.shape[name];
    const issue = field && z.safeParse(field, value).error?.issues[0];
    return issue ? [[name, wrong[name] ?? problemOf(issue)] as const] : [];
  });
  const isWrong = new Set(single.map(([name]) => name));
  const right = Object.fromEntries(stated.filter(([name]) => !isWrong.has(name)));
  const between = (z.safeParse(schema, { ...valid, ...right }).error?.issues ?? []).map(({ path }) => {
    const name = String(path[0]);
    return [name, order[name] ?? 'required'] as const;
  });
  // Object.fromEntries forgets which fields there are.
  return Object.fromEntries([...between, ...single]) as Problems<S>;
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  if (issue.code === 'too_big') return 'tooLong';
  if (issue.code === 'too_small') return 'negative';
  return issue.code === 'invalid_type' && issue.expected === 'number' ? 'number' : 'required';
}
