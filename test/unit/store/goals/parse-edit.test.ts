import { expect, test } from 'vitest';
import { parseEdit } from '../../../../lib/store/goals/parse-edit';

test('keeps the fields of a record and what takes one away, and drops others', () => {
  const set = { target: 20, owner: null, removed: true };
  expect(parseEdit({ type: 'keyResult', id: 'k1', set })).toEqual({
    type: 'keyResult',
    id: 'k1',
    set: { target: 20, owner: null },
  });
  expect(parseEdit({ type: 'tag', id: 't1', remove: true })).toEqual({ type: 'tag', id: 't1', remove: true });
});

test('names each field that is wrong', () => {
  const wrong = { type: 'keyResult', id: 'k1', set: { target: 'many', layer: 'cake', title: 'A' } } as const;
  expect(() => parseEdit(wrong)).toThrow(
    expect.objectContaining({
      code: 'invalid',
      entity: 'keyResult k1',
      fields: { target: expect.any(String), layer: expect.any(String) },
    }),
  );
});

test('names what is wrong with what a form began with, and the record where no field is', () => {
  const from = { type: 'keyResult', id: 'k1', set: {}, from: { target: 'many' } } as const;
  expect(() => parseEdit(from)).toThrow(expect.objectContaining({ fields: { target: expect.any(String) } }));
  const odd = { type: 'keyResult', id: 'k1', set: 'all' } as unknown as Parameters<typeof parseEdit>[0];
  expect(() => parseEdit(odd)).toThrow(
    expect.objectContaining({ fields: { keyResult: expect.any(String) } }),
  );
  const deep = { kind: 'latest', metric: 7 };
  const wrong = { type: 'keyResult', id: 'k1', set: { measure: deep } } as const;
  expect(() => parseEdit(wrong)).toThrow(
    expect.objectContaining({ fields: { 'measure.metric': expect.any(String) } }),
  );
});
