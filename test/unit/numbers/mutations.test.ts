import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extraFiles, extraSpecs } from '../../numbers/extra';
import { pages } from '../../numbers/pages/index';
import { tryPages } from '../../numbers/run';
import { pipeline } from '../../sites/crm';

const few = new Set(['plausible', 'hubspot', 'posthog', 'stripe', 'tabler']);

describe('npm run numbers, in short', () => {
  const trials = tryPages(
    pages.filter(({ name }) => few.has(name)),
    7,
  );

  it('tries enough', () => {
    expect(trials.length).toBeGreaterThan(few.size * 25);
  });

  it('reads no number wrong and none that is gone', () => {
    expect(
      trials.filter(({ outcome, survives }) => outcome === 'wrong' || (!survives && outcome !== 'refused')),
    ).toEqual([]);
  });

  it('reads nearly all that survive', () => {
    const surviving = trials.filter(({ survives }) => survives);
    expect(
      surviving.filter(({ outcome }) => outcome === 'read').length / surviving.length,
    ).toBeGreaterThanOrEqual(0.95);
  });
});

it('takes numbers of a folder of other pages whose label stands once, at most two of a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stillroom-pages-'));
  mkdirSync(join(folder, 'crm'));
  writeFileSync(join(folder, 'crm/pipeline.html'), pipeline({ leads: '1,204' }));
  writeFileSync(join(folder, 'notes.txt'), pipeline({ leads: '1,204' }));
  const files = extraFiles(folder);
  expect(files).toEqual(['crm/pipeline.html']);
  const found = files.flatMap((file) => extraSpecs(folder, file));
  expect(found.map(({ name, value, label }) => [name, value, label])).toEqual([
    ['crm/pipeline.html “Leads”', 1204, 'Leads'],
    ['crm/pipeline.html “Sign-ups”', 3481, 'Sign-ups'],
  ]);
  const trials = tryPages(found, 7);
  expect(trials.length).toBeGreaterThan(50);
  expect(trials.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
});
