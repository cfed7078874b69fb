import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const lib = join(import.meta.dirname, '../../../lib');

/** The flags of the regular expressions in a file, as `file: flags`. */
function flagsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(lib, file), 'utf8'), ts.ScriptTarget.Latest);
  const flags: string[] = [];
  const note = (text: string) => flags.push(text.replace(/^.*\//s, ''));
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) note(node.text);
    if (ts.isNewExpression(node) && node.expression.getText(source) === 'RegExp')
      note(node.arguments?.[1]?.getText(source).replace(/^'|'$/g, '') ?? '');
    ts.forEachChild(node, look);
  };
  look(source);
  return flags.map((found) => `${file}: ${found}`);
}

// The browser works out which letters are the same, which takes up to a millisecond of the page where the first one is used.
test('no regular expression that runs on pages to be read ignores case', () => {
  const flags = globSync('{adapters,capture}/**/*.ts', { cwd: lib }).flatMap(flagsIn);
  expect(flags.length).toBeGreaterThan(150);
  expect(flags.filter((found) => /i\w*$/.test(found.split(': ')[1] ?? ''))).toEqual([]);
});

// The first one takes half a millisecond of the page.
test('no instant is written as ISO 8601 where a page is read', () => {
  const files = globSync('{adapters,capture}/**/*.ts', { cwd: lib });
  const writes = (file: string) => /toISOString|[^\w]instantOf\(/.test(readFileSync(join(lib, file), 'utf8'));
  // For the worker, for time that a person spends on a page, and for the overlay once it is there.
  expect(files.filter(writes).sort()).toEqual([
    'adapters/platform.ts',
    'capture/heartbeat.ts',
    'capture/stand-in.ts',
  ]);
});

// Of each interface, the browser makes all members anew in each page: a tenth to a third of a millisecond for what is not needed.
test('a page is read without the interfaces that it can do without', () => {
  const files = globSync('{adapters,capture}/**/*.ts', { cwd: lib });
  const codeOf = (file: string) =>
    readFileSync(join(lib, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  const uses = (interfaces: RegExp) => files.filter((file) => interfaces.test(codeOf(file))).sort();
  expect(uses(/AbortController|AbortSignal|createTreeWalker|classList/)).toEqual([]);
  // Of a list whose every row looks for the same: the browser keeps it.
  expect(uses(/getElementsBy/)).toEqual(['adapters/mastodon/index.ts']);
  // Of a page that the person acts on.
  expect(uses(/\blocation\./)).toEqual(['capture/heartbeat.ts']);
  // Of addresses with parameters, of links in lists, and of what other pages state of themselves.
  expect(uses(/new URL\(/)).toEqual([
    'adapters/address.ts',
    'adapters/list.ts',
    'adapters/structured.ts',
    'adapters/web/stated.ts',
  ]);
});
