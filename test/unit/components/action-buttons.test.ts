import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The opening tags of the plain buttons in a file. */
function buttonsIn(source: string): string[] {
  return [...source.matchAll(/<Button\b/g)].map(({ index }) => {
    let depth = 0;
    for (let at = index; at < source.length; at += 1) {
      if (source[at] === '{') depth += 1;
      else if (source[at] === '}') depth -= 1;
      else if (source[at] === '>' && depth === 0) return source.slice(index, at + 1);
    }
    return source.slice(index);
  });
}

/** Calls of what changes something, by the names that the hooks of components/app/useGoalEdits are given everywhere. */
const changes = /\b(edit|apply|act|run|attempt)\(/;

/** A button that changes something and would do it twice for two clicks. */
const isUnguarded = (source: string) =>
  !source.includes('useOneAtATime(') && buttonsIn(source).some((button) => changes.test(button));

test('a button that changes something is an ActionButton, or its work is done one at a time', () => {
  const files = globSync('components/**/*.tsx');
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => isUnguarded(readFileSync(file, 'utf8')))).toEqual([]);
});

test('a plain button that changes something is found', () => {
  const button = '<Button look="quiet" onClick={() => edit([{ id, remove: true }])}>Remove</Button>';
  expect(isUnguarded(button)).toBe(true);
  expect(isUnguarded(button.replaceAll('Button', 'ActionButton'))).toBe(false);
});
