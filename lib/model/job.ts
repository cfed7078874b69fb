import * as z from 'zod/mini';
import { errorCodes } from './errors';
import { limits } from './limits';
import { id, instant, nonEmpty } from './scalars';

/** What each kind of job is asked to do. */
export const jobTasks = {
  /** Deletes everything that was captured from a site, a platform's id or an origin, and the given numbers on its pages. */
  eraseSite: z.object({ site: id, numbers: z.optional(z.array(id)) }),
  /** Deletes a person, by their handle and its keyed hashes. */
  erasePerson: z.object({ handle: nonEmpty(limits.actor), hashes: z.array(z.string()) }),
  /** Deletes what was captured before an instant. */
  retention: z.object({ before: instant }),
  /** Finds the members of a key result whose rules changed. */
  applyRules: z.object({ keyResult: id }),
} as const;

export type JobKind = keyof typeof jobTasks;
export type JobTask<K extends JobKind> = z.infer<(typeof jobTasks)[K]>;

const jobKinds = Object.keys(jobTasks) as [JobKind, ...JobKind[]];

/** Where the next slice of a job begins: in which phase, and after which key. */
const jobPosition = z.object({ phase: z.string(), after: z.optional(z.string()) });
export type JobPosition = z.infer<typeof jobPosition>;

/** Work that takes many transactions, as it is stored: it goes on after the worker was ended. */
export const job = z.object({
  id: z.string(),
  kind: z.enum(jobKinds),
  startedAt: instant,
  state: z.enum(['running', 'done', 'stopped', 'failed']),
  /** What it is asked to do, as `jobTasks` has it; dropped once it has ended, because it may name a person. */
  task: z.optional(z.unknown()),
  position: z.optional(jobPosition),
  /** How many records it has looked at, and of how many. */
  done: z.number(),
  total: z.optional(z.number()),
  /** How many readings and events it has deleted. */
  deleted: z.number(),
  /** How many times in a row a slice failed, and why the last time. */
  failures: z.number(),
  error: z.optional(z.enum(errorCodes)),
});
export type Job = z.infer<typeof job>;

/** What a job of a kind is asked to do; undefined where it is of another kind, has ended, or is invalid. */
export function taskOf<K extends JobKind>({ kind, task }: Job, wanted: K): JobTask<K> | undefined {
  const parsed = z.safeParse(jobTasks[wanted], task);
  return kind === wanted && parsed.success ? (parsed.data as JobTask<K>) : undefined;
}
