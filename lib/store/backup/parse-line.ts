import * as z from 'zod/mini';
import { type BackupRecord, fileLimits, header, type RecordType, recordSchemas } from '../../model/backup';
import { StillroomError } from '../../model/errors';
import { reasonOf, reasonsOf } from '../../model/reasons';

/**
 * Reads one line of a backup.
 * @param number the line's number in its file, from 1; the first is the header.
 * @returns the record; undefined for the header and for a blank line.
 * @throws StillroomError `badBackup` whose message names the line and what is wrong with it.
 */
export function parseLine(text: string, number: number): BackupRecord | undefined {
  if (text.length > fileLimits.line) refuse(number, `it is longer than ${fileLimits.line} characters`);
  if (text.trim() === '')
    return number === 1 ? refuse(number, 'the file does not begin with a header') : undefined;
  if (isTooDeep(text))
    refuse(number, `it has more than ${fileLimits.depth} lists or objects inside each other`);
  const json = parseJson(text, number);
  if (number === 1) return checkHeader(json);
  const type = typeof json === 'object' && json !== null && 'type' in json ? json.type : undefined;
  if (type === undefined) refuse(number, 'it does not say which type of record it is');
  if (typeof type !== 'string' || !Object.hasOwn(recordSchemas, type))
    refuse(number, `“${String(type).slice(0, 50)}” is not a type of record that a backup holds`);
  const schema = recordSchemas[type as RecordType] as unknown as z.ZodMiniType<object>;
  const parsed = z.safeParse(schema, json, { error: reasonOf });
  if (!parsed.success) refuse(number, `${type}: ${reasonsOf(parsed.error)}`);
  return { ...parsed.data, type } as BackupRecord;
}

/** The failure that a line of a backup is wrong. */
export function badLine(number: number, why: string): StillroomError {
  return new StillroomError('badBackup', `line ${number}: ${why}`);
}

function refuse(number: number, why: string): never {
  throw badLine(number, why);
}

/** Whether lists and objects are nested so deep that checking them could exhaust the stack. */
function isTooDeep(json: string): boolean {
  let [depth, isInText] = [0, false];
  for (let at = 0; at < json.length; at += 1) {
    const char = json[at];
    if (char === '"') isInText = !isInText;
    else if (isInText) at += char === '\\' ? 1 : 0;
    else if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    if (depth > fileLimits.depth) return true;
  }
  return false;
}

function parseJson(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse(number, 'it is not valid JSON; the file may be cut off');
  }
}

function checkHeader(json: unknown): undefined {
  const parsed = z.safeParse(header, json, { error: reasonOf });
  if (parsed.success) return;
  const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : undefined;
  if (typeof version === 'number' && version > 1)
    refuse(1, `the backup has version ${version}; this Stillroom reads version 1`);
  refuse(1, `it is not the header of a Stillroom backup (${reasonsOf(parsed.error)})`);
}
