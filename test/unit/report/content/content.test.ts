import { describe, expect, test } from 'vitest';
import { reportContent } from '../../../../lib/report/content/content';
import { closedInput } from '../../components/report/input';

describe('reportContent of a cycle that was closed after its last day', () => {
  const closedAt = '2027-01-02T09:00:00.000Z';
  const cycle = { ...closedInput.cycles[0], id: 'q4', closed: { at: closedAt } };
  const lowered = { action: 'last', field: 'target', from: 5000, to: 4900, at: Date.parse(closedAt) - 1000 };
  const input = {
    ...closedInput,
    period: { ...closedInput.period, cycle: { ...closedInput.period.cycle, ...cycle } },
    keyResults: closedInput.keyResults.map((k) => ({
      ...k,
      ...(k.closed ? { closed: { ...k.closed, at: closedAt } } : {}),
    })),
    changes: new Map([['stars', [...(closedInput.changes.get('stars') ?? []), lowered]]]),
  } as typeof closedInput;

  test('has the scores of its key results', () => {
    const { keyResults } = reportContent(input, true);
    expect(keyResults.map((k) => [k.keyResult.id, k.score])).toEqual(
      reportContent(closedInput, true).keyResults.map((k) => [k.keyResult.id, k.score]),
    );
    expect(keyResults[0]?.score).toBe(0.9);
  });

  test('tells of a target that was lowered just before the close', () => {
    expect(reportContent(input).moves.map((m) => m.to)).toEqual([5000, 4900]);
  });

  test('leaves what was closed after that open', () => {
    const later = { ...closedInput.period, cycle: { ...input.period.cycle, closed: undefined } };
    const { keyResults } = reportContent({ ...input, period: later } as typeof closedInput);
    expect(keyResults.filter((k) => k.score !== undefined)).toEqual([]);
  });
});
