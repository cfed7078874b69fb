import { startTransition, useEffect, useState } from 'react';
import { localZone } from '../../../lib/model/local-zone';
import { onStoreChange } from '../../../lib/store/db/changes';
import type { InsightsResult } from './analyse-store';
import type { InsightsNews, InsightsRequest } from './insights-thread';
import InsightsThread from './insights-thread?worker';

/** What is worked out so far, and how far that is, 0–1, until it is done. */
export interface Insights {
  readonly result: Partial<InsightsResult>;
  readonly progress?: number;
  readonly error?: unknown;
}

/** What was worked out last, kept until what it rests on changes. */
let kept: Partial<InsightsResult> | undefined;
let changes = 0;
onStoreChange(() => {
  changes += 1;
  kept = undefined;
});
/** A thread that has nothing to do. It keeps what it compared, so the next one to ask has less to wait for. */
let idle: Worker | undefined;

/**
 * Works the insights out in a thread of the page, unless nothing has changed since the last time. What is shown stays while
 * one looks at it.
 */
export function useInsights(workingDays: readonly number[] | undefined): Insights {
  const [insights, setInsights] = useState<Insights>(kept ? { result: kept } : { result: {}, progress: 0 });
  const days = workingDays?.join();
  useEffect(() => {
    if (kept) return undefined;
    const begun = changes;
    const thread = idle ?? new InsightsThread();
    idle = undefined;
    let shown: Insights = { result: {}, progress: 0 };
    const show = (next: Insights) => {
      shown = next;
      // React draws it in slices, and what a person does meanwhile goes before it.
      startTransition(() => setInsights(next));
    };
    thread.onmessage = ({ data }: MessageEvent<InsightsNews>) => {
      if ('progress' in data) return show({ ...shown, progress: data.progress });
      if ('part' in data) return show({ ...shown, result: { ...shown.result, ...data.part } });
      idle = thread;
      if ('error' in data) return show({ result: shown.result, error: data.error });
      if (changes === begun) kept = shown.result;
      show({ result: shown.result });
    };
    thread.onerror = (event) => show({ result: shown.result, error: new Error(event.message) });
    const request: InsightsRequest = {
      page: location.href,
      now: Date.now(),
      zone: localZone(),
      workingDays: days?.split(',').map(Number),
    };
    thread.postMessage(request);
    return () => {
      if (idle !== thread) thread.terminate();
    };
  }, [days]);
  return insights;
}
