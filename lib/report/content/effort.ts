import type { ReportedKeyResult, ReportInput } from './types';

const hour = 3600;

/** The hours put in during the period, by key result, most first; without a title where they belong to none of the report. */
export function reportedEffort(
  { efforts, period: { span } }: ReportInput,
  keyResults: readonly ReportedKeyResult[],
): { title?: string; hours: number }[] {
  const titles = new Map(keyResults.map(({ keyResult }) => [keyResult.id, keyResult.title]));
  const seconds = new Map<string | undefined, number>();
  for (const { at, keyResult = '', seconds: more } of efforts) {
    if (Date.parse(at) < span.start || Date.parse(at) >= span.end) continue;
    const key = titles.has(keyResult) ? keyResult : undefined;
    seconds.set(key, (seconds.get(key) ?? 0) + more);
  }
  return [...seconds]
    .toSorted(([, a], [, b]) => b - a)
    .map(([id, total]) => {
      const title = id === undefined ? undefined : titles.get(id);
      return { ...(title === undefined ? {} : { title }), hours: total / hour };
    });
}
