import { resolve } from 'node:path';
import { writeTable } from './adapter-table.ts';
import { adapters } from './inspect-page.ts';

writeTable(
  resolve(import.meta.dirname, '../docs/ADAPTERS.md'),
  adapters.map((a) => a.statement),
);
