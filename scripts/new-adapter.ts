import { resolve } from 'node:path';
import { scaffold } from './scaffold.ts';

const [name] = process.argv.slice(2);
try {
  const made = scaffold(resolve(import.meta.dirname, '..'), name ?? '');
  console.log(`Made:\n${made.map((file) => `  ${file}`).join('\n')}`);
  console.log('docs/ADAPTERS.md says what comes next; npm run check says what is missing.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
