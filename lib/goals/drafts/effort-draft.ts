import type { Edit } from '../../model/edit';
import { instantWithin, isDay } from '../../model/local-day';
import { parseNumber } from './number';
import type { Problem } from './problem';

const hour = 3600;

/** Logged time while it is filled in. */
export interface EffortDraft {
  /** The id of the key result that the time is for. */
  readonly keyResult: string;
  /** The id of the subject that it went into; empty where it is none in particular. */
  readonly subject: string;
  /** Hours as typed: `1.5` or `1:30`. */
  readonly hours: string;
  /** The day: `2026-03-31`. */
  readonly day: string;
}

/** The problems of a draft, by field. */
export function problemsOfEffort(draft: EffortDraft): Partial<Record<keyof EffortDraft, Problem>> {
  return {
    ...(draft.keyResult ? {} : { keyResult: 'required' }),
    ...(secondsOf(draft.hours) === undefined ? { hours: 'number' } : {}),
    ...(isDay(draft.day) ? {} : { day: 'day' }),
  };
}

/**
 * The edit that logs time, or corrects what was logged.
 * @param now today's time keeps its hour; another day's is noon.
 * @param id that of the record that is corrected; absent for a new one.
 * @returns undefined where the draft has problems.
 */
export function effortEdit(draft: EffortDraft, now: Date, id?: string): Edit | undefined {
  const seconds = secondsOf(draft.hours);
  if (seconds === undefined || Object.keys(problemsOfEffort(draft)).length) return undefined;
  return {
    type: 'effort',
    id: id ?? crypto.randomUUID(),
    set: {
      keyResult: draft.keyResult,
      subject: draft.subject || null,
      at: instantWithin(draft.day, now),
      seconds,
      source: 'manual',
    },
  };
}

/** Hours as typed, in seconds; undefined for anything but a number above 0 or hours with minutes. */
export function secondsOf(text: string): number | undefined {
  const clock = /^\s*(\d{1,3}):([0-5]\d)\s*$/.exec(text);
  const hours = clock ? Number(clock[1]) + Number(clock[2]) / 60 : parseNumber(text);
  return hours !== undefined && hours > 0 ? Math.round(hours * hour) : undefined;
}

/** Seconds as hours and minutes: `1:30`. */
export function asClock(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
