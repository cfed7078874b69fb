import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};
const section = /^## Libraries$(.*?)^## /ms.exec(readFileSync('docs/ARCHITECTURE.md', 'utf8'))?.[1] ?? '';
/** The names in the first column of the table. */
const named = [...section.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
);

test('docs/ARCHITECTURE.md says of every library that is shipped what it is for, and of no other', () => {
  expect(named.toSorted()).toEqual(Object.keys(dependencies).toSorted());
});
