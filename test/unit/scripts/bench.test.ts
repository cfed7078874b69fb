import { execFile } from 'node:child_process';
import { expect, it } from 'vitest';

it('npm run bench can be started: Node alone loads all that it measures with', async () => {
  const said = await new Promise<string>((done) => {
    execFile('node', ['test/bench/main.ts', 'no-such-table'], (_error, _out, stderr) => done(stderr));
  });
  expect(said).toContain('no table no-such-table; there are pages');
});
