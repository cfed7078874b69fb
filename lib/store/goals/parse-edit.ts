import * as z from 'zod/mini';
import { type Edit, edit, type editFrame } from '../../model/edit';
import { reasonOf } from '../../model/reasons';
import { invalidRecord } from './fold';

/**
 * Checks each field that an edit sets. Whether the record as a whole is valid is checked when the edit is applied.
 * @throws StillroomError `invalid` whose message names each wrong field and why.
 */
export function parseEdit(frame: z.infer<typeof editFrame>): Edit {
  const parsed = z.safeParse(edit, frame, { error: reasonOf });
  if (parsed.success) return parsed.data;
  const { type, id } = frame;
  const fields: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues)
    fields[(path[0] === 'set' || path[0] === 'from' ? path.slice(1) : path).join('.') || type] ??= message;
  throw invalidRecord(type, id, fields);
}
