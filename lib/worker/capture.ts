import * as z from 'zod/mini';
import { adapterFor } from '../adapters/identify';
import { adapters } from '../adapters/registry';
import { StillroomError } from '../model/errors';
import { type Capture, type captureEnvelope, event, reading, roles, subject } from '../model/signals';
import type { Database } from '../store/database';
import { ingest } from '../store/ingest';
import { actorHash } from './actors';

const subjectWithRole = z.extend(subject, { role: z.enum(roles) });
const readingNow = z.omit(reading, { at: true });

/** A capture whose pieces have not been looked at yet. */
type RawCapture = z.infer<typeof captureEnvelope>;

/**
 * Checks a capture piece by piece and stores what is sound, so that one piece that a page has spoilt does not cost the
 * others.
 * @returns how many readings and events were stored and how many pieces were refused.
 * @throws StillroomError `notAllowed` where the platform is not the one of the page's address.
 */
export async function takeCapture(
  db: Database,
  raw: RawCapture,
): Promise<{ stored: number; refused: number; dirty: boolean }> {
  if (adapterFor(new URL(raw.url))?.id !== raw.platform)
    throw new StillroomError('notAllowed', `${raw.platform} is not the platform of ${raw.url}`);
  const capture = await sound(db, raw);
  const count = (c: RawCapture) => c.subjects.length + c.readings.length + c.events.length;
  return { ...(await ingest(db, capture)), refused: count(raw) - count(capture) };
}

async function sound(db: Database, raw: RawCapture): Promise<Capture> {
  const { platform } = raw;
  const subjects = raw.subjects
    .flatMap((s) => keep(subjectWithRole, s))
    .filter((s) => s.platform === platform && s.id.startsWith(`${platform}:${s.kind}:`));
  const readings = raw.readings.flatMap((r) => keep(readingNow, r)).filter((r) => isKnownFigure(platform, r));
  const named = raw.events
    .flatMap((e) => keep(event, e))
    .filter((e) => e.id.startsWith(`${platform}:`) && e.subject.startsWith(`${platform}:`));
  const hash = await actorHash(db);
  const events = await Promise.all(
    named.map(async ({ actor, ...e }) => ({
      ...e,
      at: new Date(e.at).toISOString(),
      ...(actor === undefined ? {} : { actor: await hash(platform, actor) }),
    })),
  );
  return { ...raw, at: new Date(raw.at).toISOString(), subjects, readings, events };
}

function keep<T>(schema: z.ZodMiniType<T>, piece: unknown): T[] {
  const parsed = z.safeParse(schema, piece);
  return parsed.success ? [parsed.data] : [];
}

function isKnownFigure(platform: string, { subject, metric }: { subject: string; metric: string }): boolean {
  const [of, kind = ''] = subject.split(':', 2);
  const kinds: Readonly<Record<string, readonly string[]>> =
    adapters.find((a) => a.id === platform)?.kinds ?? {};
  return of === platform && Object.hasOwn(kinds, kind) && kinds[kind]?.includes(metric) === true;
}
