import { Comparisons } from '../../../lib/goals/insights/comparisons';
import { ensureOpen, openForReading } from '../../../lib/store/db/database';
import { analyseStore, type InsightsQuery, type InsightsResult } from './analyse-store';

/** What the page asks of the thread. */
export interface InsightsRequest extends InsightsQuery {
  /** The address of the page, which says whose workspace is looked at. */
  readonly page: string;
}

/** What the thread tells the page. */
export type InsightsNews =
  | { readonly progress: number }
  | { readonly part: Partial<InsightsResult> }
  | { readonly error: string }
  | { readonly isDone: true };

/** A page that is told more often draws for nothing. */
const leastProgress = 0.04;

const tell = (news: InsightsNews) => postMessage(news);
/** A thread lives as long as its page, so what did not change since is not compared again. */
const compared = new Comparisons();
let opened: ReturnType<typeof openForReading> | undefined;

addEventListener('message', async ({ data }: MessageEvent<InsightsRequest>) => {
  try {
    let told = 0;
    opened ??= openForReading(data.page);
    await analyseStore(await ensureOpen(await opened), data, compared, {
      part: (part) => tell({ part }),
      progress: (progress) => {
        if (progress < told + leastProgress) return;
        told = progress;
        tell({ progress });
      },
    });
    tell({ isDone: true });
  } catch (error) {
    opened = undefined;
    tell({ error: String(error) });
  }
});
