import type { Snapshot } from './snapshot';

type Fields = { readonly [field: string]: unknown };

/**
 * Whether a value is a snapshot as the schema says. It does what the schema does without it: the popup, which reads snapshots first of
 * all, would be half as large again with zod in it.
 */
export function isSnapshot(value: unknown): value is Snapshot {
  if (!isRecord(value)) return false;
  return (
    typeof value['keyResult'] === 'string' &&
    ['at', 'start', 'end', 'members'].every((field) => isNumber(value[field])) &&
    ['value', 'progress', 'weekAgo', 'reviewed', 'expectedFrom', 'factor'].every((field) =>
      isNumberOrNone(value[field]),
    ) &&
    isListOrNone(value['rest'], isPair) &&
    isListOrNone(
      value['targets'],
      (one) => isRecord(one) && isNumber(one['at']) && isNumber(one['target']),
    ) &&
    value['series'] !== undefined &&
    isListOrNone(value['series'], (one) => isRecord(one) && isNumber(one['at']) && isNumber(one['value'])) &&
    (value['forecast'] === undefined || isForecast(value['forecast'])) &&
    (value['failed'] === undefined || typeof value['failed'] === 'string')
  );
}

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isNumber = (value: unknown) => Number.isFinite(value);
const isNumberOrNone = (value: unknown) => value === undefined || isNumber(value);
const isListOrNone = (value: unknown, isItem: (item: unknown) => boolean) =>
  value === undefined || (Array.isArray(value) && value.every(isItem));
const isPair = (value: unknown) => Array.isArray(value) && value.length === 2 && value.every(isNumber);

function isForecast(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { value: centre, low, high, recent, withheld } = value;
  const isMade = [centre, low, high].every(isNumber) && isNumberOrNone(recent);
  return isMade || ['over', 'tooEarly', 'fewPoints'].some((reason) => reason === withheld);
}
