import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/inspect.ts', ...args], { encoding: 'utf8' });
const saved = (html: string) => {
  const file = join(mkdtempSync(join(tmpdir(), 'stillroom-')), 'page.html');
  writeFileSync(file, html);
  return file;
};

describe('npm run inspect', () => {
  it('prints identity, figures and events of a saved page', () => {
    const { stdout, status } = run('test/fixtures/discourse/served.html');
    expect(status).toBe(0);
    expect(stdout).toContain('discourse topic\n');
    expect(stdout).toContain('“Lantern at home” https://forum.lantern.example/t/lantern-at-home/1204');
    expect(stdout).toContain('discourse:topic:forum.lantern.example/1204 views = 3093');
    expect(stdout).toContain(
      'reply discourse:forum.lantern.example/p/502 at 2026-02-03T09:30:00.000Z by grace',
    );
    expect(stdout).toContain('Nothing that is expected is missing.');
  });

  it('says what is missed', () => {
    const page = saved('<title>x</title><meta name="octolytics-dimension-repository_nwo" content="a/b">');
    const { stdout } = run(page, 'https://github.com/a/b');
    expect(stdout).toContain('missed: stars');
  });

  it('says what it needs', () => {
    expect(run()).toMatchObject({ status: 2 });
    expect(run('no-such-file').stderr).toContain('There is no file no-such-file.');
    expect(run(saved('<p>x')).stderr).toContain('does not say which address it has');
  });
});
