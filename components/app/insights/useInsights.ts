import { useEffect, useState } from 'react';
import { localZone } from '../../../lib/model/local-zone';
import { onStoreChange } from '../../../lib/store/db/changes';
import type { InsightsResult } from './analyse-store';
import type { InsightsNews, InsightsRequest } from './insights-thread';
import InsightsThread from './insights-thread?worker';

/** The insights once they are worked out, or how far that is: 0–1. */
export interface Insights {
  readonly result?: InsightsResult;
  readonly progress?: number;
  readonly error?: unknown;
}

/** The last result, kept until what it rests on changes. */
let kept: InsightsResult | undefined;
onStoreChange(() => {
  kept = undefined;
});

/**
 * Works the insights out in a thread of the page, unless nothing has changed since the last time. What is shown stays while
 * one looks at it.
 */
export function useInsights(workingDays: readonly number[] | undefined): Insights {
  const [insights, setInsights] = useState<Insights>(kept ? { result: kept } : { progress: 0 });
  const days = workingDays?.join();
  useEffect(() => {
    if (kept) return undefined;
    const thread = new InsightsThread();
    thread.onmessage = ({ data }: MessageEvent<InsightsNews>) => {
      if ('progress' in data) return setInsights({ progress: data.progress });
      if ('result' in data) kept = data.result;
      setInsights(data);
    };
    thread.onerror = (event) => setInsights({ error: new Error(event.message) });
    const request: InsightsRequest = {
      page: location.href,
      now: Date.now(),
      zone: localZone(),
      workingDays: days?.split(',').map(Number),
    };
    thread.postMessage(request);
    return () => thread.terminate();
  }, [days]);
  return insights;
}
