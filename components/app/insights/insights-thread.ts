import { openForReading } from '../../../lib/store/goals/read-goals';
import { analyseStore, type InsightsQuery, type InsightsResult } from './analyse-store';

/** What the page asks of the thread. */
export interface InsightsRequest extends InsightsQuery {
  /** The address of the page, which says whose workspace is looked at. */
  readonly page: string;
}

/** What the thread tells the page. */
export type InsightsNews =
  | { readonly progress: number }
  | { readonly result: InsightsResult }
  | { readonly error: string };

const tell = (news: InsightsNews) => postMessage(news);

addEventListener('message', async ({ data }: MessageEvent<InsightsRequest>) => {
  try {
    const result = await analyseStore(await openForReading(data.page), data, (progress) =>
      tell({ progress }),
    );
    tell({ result });
  } catch (error) {
    tell({ error: String(error) });
  }
});
