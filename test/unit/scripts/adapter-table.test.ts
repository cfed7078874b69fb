import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { metricsByKind } from '../../../lib/adapters/metrics-by-kind';
import { adapters } from '../../../lib/adapters/registry';
import { rowsOf, withTable } from '../../../scripts/adapter-table';

const statements = adapters.map((a) => a.statement);

it('docs/ADAPTERS.md has the table of what is read, as it is stated (npm run docs:adapters renews it)', () => {
  const document = readFileSync(resolve('docs/ADAPTERS.md'), 'utf8');
  expect(withTable(document, statements)).toBe(document);
});

it('has a row for each metric of each kind', () => {
  const rows = rowsOf(statements).map(([site, kind, metric]) => `${site} ${kind} ${metric}`);
  expect(rows).toEqual([...new Set(rows)]);
  for (const { name, statement } of adapters)
    for (const [kind, metrics] of Object.entries(metricsByKind(statement)))
      for (const metric of metrics) expect(rows).toContain(`${name} ${kind} ${metric}`);
});

it('says where the table belongs when a document has no place for it', () => {
  expect(() => withTable('# Add a site', statements)).toThrow('docs/ADAPTERS.md');
});
