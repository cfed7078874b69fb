import { describe, expect, test } from 'vitest';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readActivePage } from '../../../../lib/store/signals/read-page';
import { captured, day, repo, stars, tracked } from '../support';

describe('the active page', () => {
  test('is what was read from it, how it moved in a week, and what it counts for', async () => {
    const db = await tracked();
    await ingest(db, captured('2026-02-11', { readings: [{ ...stars(38)[0], approximate: true } as never] }));
    expect(await readActivePage(db, `${repo.url}#readme`, day('2026-02-11'))).toMatchObject({
      subject: { id: repo.id, title: repo.title },
      metrics: [
        { metric: 'stars', value: 38, change: 18, since: '2026-02-01T12:00:00.000Z', approximate: true },
      ],
      events: 0,
      countsFor: [{ id: 'k1' }],
    });
  });

  test('that was never read is not known', async () => {
    expect(await readActivePage(await tracked(), 'https://example.org/', day('2026-02-11'))).toBeUndefined();
  });
});
