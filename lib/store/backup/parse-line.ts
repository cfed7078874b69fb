import * as z from 'zod/mini';
import { type BackupRecord, header, type RecordType, recordSchemas } from '../../model/backup';
import { StillroomError } from '../../model/errors';

/** The maximum length of a line, in characters: far more than any record has. */
const longestLine = 1_000_000;

/**
 * Reads one line of a backup.
 * @param number the line's number in its file, from 1; the first is the header.
 * @returns the record; undefined for the header and for a blank line.
 * @throws StillroomError `badBackup` whose message names the line and what is wrong with it.
 */
export function parseLine(text: string, number: number): BackupRecord | undefined {
  if (text.length > longestLine) throw bad(number, 'the line is too long to be a record');
  if (text.trim() === '')
    return number === 1 ? void refuse(number, 'the file does not begin with a header') : undefined;
  const json = parseJson(text, number);
  if (number === 1) return void parseHeader(json);
  const type = typeof json === 'object' && json !== null && 'type' in json ? json.type : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(recordSchemas, type))
    throw bad(number, `“${String(type)}” is not a type of record that a backup holds`);
  const schema = recordSchemas[type as RecordType] as z.ZodMiniType<object>;
  const parsed = z.safeParse(schema, json);
  if (!parsed.success) throw bad(number, `${type}: ${reasons(parsed.error)}`);
  return inUtc({ ...parsed.data, type } as BackupRecord);
}

function parseJson(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw bad(number, 'it is not valid JSON; the file may be cut off');
  }
}

function parseHeader(json: unknown): void {
  const parsed = z.safeParse(header, json);
  if (parsed.success) return;
  const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : undefined;
  if (typeof version === 'number' && version > 1)
    refuse(1, `the backup has version ${version}; this Stillroom reads version 1`);
  refuse(1, `it is not the header of a Stillroom backup (${reasons(parsed.error)})`);
}

function refuse(number: number, why: string): never {
  throw bad(number, why);
}

function bad(number: number, why: string): StillroomError {
  return new StillroomError('badBackup', `line ${number}: ${why}`);
}

function reasons(error: z.core.$ZodError): string {
  return error.issues.map((i) => [i.path.join('.'), i.message].filter(Boolean).join(': ')).join('; ');
}

/** Converts instants of signals to UTC, so that the order of keys is the order of time. */
function inUtc(record: BackupRecord): BackupRecord {
  return record.type === 'reading' || record.type === 'event'
    ? { ...record, at: new Date(record.at).toISOString() }
    : record;
}
