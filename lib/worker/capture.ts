import * as z from 'zod/mini';
import { adapterFor, fixedAdapterFor } from '../adapters/identify';
import { metricsByKind } from '../adapters/metrics-by-kind';
import type { Adapter } from '../adapters/types';
import { unpackEvents } from '../messages/event-packer';
import { StillroomError } from '../model/errors';
import { type Capture, type captureEnvelope, event, reading, roles, subject } from '../model/signals';
import { sentDayOrInstant } from '../model/scalars';
import type { Database } from '../store/db/database';
import { ingest } from '../store/signals/ingest';
import { platformOf } from '../store/signals/origins';
import { actorNames } from './actors';
import { moveTags } from './move-tags';
import { siteIdOf } from './sites';

const sentSubject = z.extend(subject, { role: z.enum(roles), publishedAt: z.optional(sentDayOrInstant) });
const readingNow = z.omit(reading, { at: true });

/** A capture whose pieces are not validated yet. */
type UncheckedCapture = z.infer<typeof captureEnvelope>;

/**
 * Validates a capture piece by piece and stores the valid ones, so that an invalid piece does not affect the others.
 * @returns how many readings and events were stored, how many pieces were refused, whether a snapshot became stale, and the ids of
 *   the subjects that it was about.
 * @throws StillroomError `notAllowed` where the platform is not the one of the page's address.
 */
export async function storeCapture(
  db: Database,
  raw: UncheckedCapture,
): Promise<{ stored: number; refused: number; dirty: boolean; about: Set<string> }> {
  const url = new URL(raw.url);
  const adapter = adapterFor(url, await platformOf(db, url));
  if (adapter?.id !== raw.platform)
    throw new StillroomError('notAllowed', `${raw.platform} is not the platform of ${raw.url}`);
  const { packedEvents, ...unpacked } = raw;
  const pieces = {
    ...unpacked,
    events: [...raw.events, ...(packedEvents ? unpackEvents(packedEvents) : [])],
  };
  const capture = await validate(db, pieces, adapter, url);
  const count = (c: UncheckedCapture) => c.subjects.length + c.readings.length + c.events.length;
  const { stored, dirty } = await ingest(db, capture, siteIdOf(url));
  const moved = await moveTags(db, capture, { now: Date.now(), author: 'me' });
  const about = new Set([...capture.subjects.map(({ id }) => id), ...capture.events.map((e) => e.subject)]);
  return { stored, dirty: dirty || moved > 0, refused: count(pieces) - count(capture), about };
}

async function validate(db: Database, raw: UncheckedCapture, adapter: Adapter, url: URL) {
  const { platform } = raw;
  const isOwn = ownKeys(url);
  const isSubject = (id: string, ofKind?: string) => {
    const [of, kind = '', ...key] = id.split(':');
    return of === platform && (ofKind ?? kind) === kind && isOwn(key.join(':'));
  };
  const isOwnEvent = (id: string) => id.startsWith(`${platform}:`) && isOwn(id.slice(platform.length + 1));
  const subjects = raw.subjects
    .flatMap((s) => parsePiece(sentSubject, s))
    .filter((s) => s.platform === platform && isSubject(s.id, s.kind));
  const readings = raw.readings
    .flatMap((r) => parsePiece(readingNow, r))
    .filter((r) => isSubject(r.subject) && isKnownMetric(adapter, r));
  const events = raw.events
    .flatMap((e) => parsePiece(event, e))
    .filter((e) => isSubject(e.subject) && isOwnEvent(e.id));
  const retracted = raw.retracted?.filter((id) => isOwnEvent(id));
  const named = await nameActors(db, platform, subjects, events);
  // What waited for the worker while the clock was set back was not captured in the future.
  const at = new Date(Math.min(Date.parse(raw.at), Date.now())).toISOString();
  return { ...raw, at, readings, retracted, ...named };
}

/** A site whose platform was recognised may only send keys that begin with its own host. */
function ownKeys(url: URL): (key: string) => boolean {
  const { host } = url;
  return fixedAdapterFor(url) ? () => true : (key) => key === host || key.startsWith(`${host}/`);
}

/** Replaces handles by stored names, and drops those of erased people; all of them while the key is broken. */
async function nameActors(
  db: Database,
  platform: string,
  subjects: readonly z.infer<typeof sentSubject>[],
  events: readonly z.infer<typeof event>[],
): Promise<Pick<Capture, 'subjects' | 'events'>> {
  const nameOf = await actorNames(db);
  const named = await Promise.all(
    subjects.map(async ({ author, ...s }) => {
      const by = author === undefined ? undefined : await nameOf?.(platform, author);
      return by && !by.isErased ? { ...s, author, by: [...by.all] } : s;
    }),
  );
  const done = await Promise.all(
    events.map(async ({ actor, ...e }) => {
      const by = actor === undefined ? undefined : await nameOf?.(platform, actor);
      if (by?.isErased) return [];
      return [{ ...e, at: new Date(e.at).toISOString(), ...(by ? { actor: by.name } : {}) }];
    }),
  );
  return { subjects: named, events: done.flat() };
}

function parsePiece<T>(schema: z.ZodMiniType<T>, piece: unknown): T[] {
  const parsed = z.safeParse(schema, piece);
  return parsed.success ? [parsed.data] : [];
}

function isKnownMetric(
  { statement }: Adapter,
  { subject, metric }: { subject: string; metric: string },
): boolean {
  const kind = subject.split(':')[1] ?? '';
  const kinds = metricsByKind(statement);
  const known: readonly string[] = (Object.hasOwn(kinds, kind) && kinds[kind]) || [];
  return known.includes(metric);
}
