import type * as z from 'zod/mini';

const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};

/**
 * The error of a schema in words: what a value must be, such as `must be a number`. Texts that a schema states itself are
 * kept by zod. Pass it as `error` to `z.safeParse`.
 */
export function reasonOf(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined && issue.code !== 'custom') return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${types[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return `must ${extent(issue.origin, 'at most', issue.maximum)}`;
    case 'too_small':
      return `must ${extent(issue.origin, 'at least', issue.minimum)}`;
    case 'invalid_format':
      return 'does not have the right form';
    case 'invalid_union':
      return unionReason(issue);
    default:
      return 'is not valid';
  }
}

function extent(origin: string, bound: string, limit: number | bigint): string {
  if (origin === 'string') return `have ${bound} ${limit} characters`;
  return origin === 'array' ? `have ${bound} ${limit} items` : `be ${bound} ${limit}`;
}

/** Of a choice by a field, such as a measure's `kind`: which field does not say what is known. */
function unionReason(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidUnion>): string {
  return issue.discriminator ? `has a “${issue.discriminator}” that is not known` : 'is not valid';
}

/** The errors of a value as one text: each field with its reason. */
export function reasonsOf({ issues }: z.core.$ZodError): string {
  return issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ');
}
