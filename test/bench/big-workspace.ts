import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildScript } from './build-script.ts';

/** The size of the workspace that costs are measured with. */
export const subjects = 500;
export const keyResults = 50;

/** The extension with one page more, which offers the store's functions. */
export async function withCostPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stillroom-bench-'));
  cpSync(resolve('.output/chrome-mv3'), folder, { recursive: true });
  await buildScript(folder, 'cost', resolve('test/bench/cost-page.ts'), 'es');
  writeFileSync(
    join(folder, 'cost.html'),
    '<!doctype html><meta charset="utf-8"><script type="module" src="/cost.js"></script>',
  );
  return folder;
}

/** Fifty key results with a tagged subject each, and one whose rule matches all subjects. */
export function bigWorkspace(): object[] {
  const keyResult = (id: string) => ({
    ...{ type: 'keyResult', id, objective: 'o', title: `Key result ${id}`, layer: 'outcome' },
    ...{ direction: 'increase', unit: 'stars', baseline: 0, target: 100_000 },
    ...{ start: dayFromNow(-60), due: dayFromNow(30), measure: { kind: 'latest', metric: 'stars' } },
  });
  const repo = (n: number) => `github:repo:acme/repo-${n}`;
  return [
    { type: 'objective', id: 'o', title: 'Many', horizon: 'short' },
    keyResult('ruled'),
    ...Array.from({ length: keyResults }, (_, n) => keyResult(`k${n}`)),
    ...Array.from({ length: subjects }, (_, n) => ({
      ...{ type: 'subject', id: repo(n), platform: 'github', kind: 'repo', title: `acme/repo-${n}` },
      url: `https://github.com/acme/repo-${n}`,
    })),
    { type: 'rule', id: 'r', keyResult: 'ruled', platform: 'github' },
    ...Array.from({ length: keyResults }, (_, n) => ({
      ...{ type: 'tag', id: `t${n}`, keyResult: `k${n}`, subject: repo(n), weight: 1 },
      at: `${dayFromNow(-50)}T00:00:00Z`,
    })),
  ];
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
