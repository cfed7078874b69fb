import { instantOfDay } from './local-day';

/**
 * When something was published, in milliseconds since 1970: of a day without a time the beginning of that day on this machine, as the time of
 * a key result begins.
 * @param publishedAt an ISO 8601 day or instant.
 * @returns undefined where it is not known.
 */
export function publishedInstant(publishedAt: string | undefined): number | undefined {
  const at = instantOfDay(publishedAt ?? '');
  return Number.isNaN(at) ? undefined : at;
}
