import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../lib/store/backup/parse-line';

const header = { type: 'stillroom', version: 1, exportedAt: '2026-02-01T00:00:00Z' };
const text = (record: object) => JSON.stringify(record);
const objective = { type: 'objective', id: 'o', title: 'T', horizon: 'long' };
/** A change whose value has so many lists inside each other; the record itself is one level more. */
const nested = (depth: number) => `{"type":"odd","value":${'['.repeat(depth)}${']'.repeat(depth)}}`;

describe('a line of a backup', () => {
  it('is its record, without what is not known', () => {
    expect(parseLine(text({ ...objective, colour: 'red' }), 2)).toEqual(objective);
  });

  it('is none where it is blank or the header', () => {
    expect(parseLine(text(header), 1)).toBeUndefined();
    expect(parseLine(' \t', 2)).toBeUndefined();
    expect(() => parseLine(' ', 1)).toThrow('line 1: the file does not begin with a header');
  });

  it('has at most 64 lists or objects inside each other', () => {
    expect(() => parseLine(nested(63), 2)).toThrow('is not a type of record');
    expect(() => parseLine(nested(64), 2)).toThrow('more than 64 lists or objects inside each other');
    // Side by side there may be more.
    const flat = `{"type":"odd","value":[${Array.from({ length: 90 }, () => '{"a":[]}').join()}]}`;
    expect(() => parseLine(flat, 2)).toThrow('is not a type of record');
  });

  it('may have any brackets in its texts, after escaped quotes too', () => {
    const title = `\\"${'[{'.repeat(70)}"\\`;
    expect(parseLine(text({ ...objective, title }), 2)).toMatchObject({ title });
  });

  it.each([
    ['[]', 'it does not say which type of record it is'],
    ['null', 'it does not say which type of record it is'],
    ['7', 'it does not say which type of record it is'],
    ['{"type":7}', '“7” is not a type of record that a backup holds'],
    ['{"type":"toString"}', '“toString” is not a type of record that a backup holds'],
    [`{"type":"${'x'.repeat(60)}"}`, `“${'x'.repeat(50)}” is not a type`],
    ['{"type":"objective"', 'it is not valid JSON; the file may be cut off'],
    ['{"type":"objective","id":"o","title":"T"}', 'objective: horizon'],
  ])('that is %s is refused', (line, why) => {
    expect(() => parseLine(line, 7)).toThrow(`line 7: ${why}`);
  });

  it('that is a header says which version it cannot read', () => {
    expect(() => parseLine(text({ ...header, version: 2 }), 1)).toThrow(
      'line 1: the backup has version 2; this Stillroom reads version 1',
    );
    for (const odd of [
      { ...header, version: 0 },
      { ...header, type: 'x' },
      { ...header, version: '2' },
      [],
      null,
    ])
      expect(() => parseLine(JSON.stringify(odd), 1)).toThrow('it is not the header of a Stillroom backup');
  });
});
