import { createJiti } from 'jiti';
import type * as run from './run.ts';

// Run by `main.ts` for each page of a folder; prints its run as JSON.
const [seed = '', folder = '', file = ''] = process.argv.slice(2);
const { runExtra } = await createJiti(import.meta.url).import<typeof run>('./run.ts');
process.stdout.write(JSON.stringify(runExtra(Number(seed), folder, file)));
