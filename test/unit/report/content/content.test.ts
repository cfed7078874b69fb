import { describe, expect, test } from 'vitest';
import { reportContent } from '../../../../lib/report/content/content';
import { closedInput, input as running } from '../../components/report/input';

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

describe('reportContent', () => {
  test('tells of a target that was lowered after the period, for it is the one that is named', () => {
    const [lowered, now] = [running.period.span.end + 1, running.period.span.end + 2];
    const change = { action: 'later', field: 'target', from: 5000, to: 4000, at: lowered };
    const first = running.changes.get('stars')?.slice(0, 1) ?? [];
    const changes = new Map([['stars', [...first, change]]]);
    const movesAt = (at: number) => reportContent({ ...running, changes, now: at }).moves.map((m) => m.to);
    expect(movesAt(now)).toEqual([4000]);
    expect(movesAt(lowered - 1)).toEqual([]);
  });

  const elsewhere = running.keyResults.map((k) => (k.objective === 'help' ? { ...k, objective: 'next' } : k));
  const [, help] = running.objectives;
  if (!help) throw new Error('The sample report lacks its second objective.');
  const input = {
    ...running,
    objectives: [...running.objectives, { ...help, id: 'next', title: 'Next', cycle: 'q1', order: 2 }],
    keyResults: elsewhere,
  };
  const objectivesOf = (...args: Parameters<typeof reportContent>) =>
    reportContent(...args).objectives.map(({ objective, keyResults }) => [
      objective.id,
      keyResults.map((k) => k.keyResult.id),
    ]);

  test('of a period has every objective with a key result in it, each with its own', () => {
    const own = ['stars', 'leads', 'articles', 'writing'];
    expect(objectivesOf(input)).toEqual([
      ['adopt', own],
      ['next', ['reply', 'answers']],
    ]);
    expect(objectivesOf(input, true)).toEqual([['adopt', own]]);
  });

  test('of a cycle leaves out every figure of other cycles', () => {
    const forecast = { at: '2026-11-01T00:00:00.000Z', low: 1, centre: 2, high: 3 };
    const forecasts = ['stars', 'reply'].map((keyResult) => ({ id: keyResult, keyResult, ...forecast }));
    const [discussion] = running.tags;
    if (!discussion) throw new Error('The sample report lacks tags.');
    const tags = ['leads', 'reply'].map((keyResult) => ({ ...discussion, id: keyResult, keyResult }));
    const efforts = [
      { id: 'e', keyResult: 'reply', at: tags[0]?.at ?? '', seconds: 3600, source: 'manual' as const },
    ];
    const told = reportContent({ ...input, forecasts, tags, efforts }, true);
    expect(told.keyResults.map((k) => k.keyResult.id)).not.toContain('reply');
    expect(told.forecasts.map((f) => f.keyResult)).toEqual(['stars']);
    expect(told.evidence.map((e) => e.tag.keyResult)).toEqual(['leads']);
    expect(told.outcomes).toBe(1);
    expect(told.effort).toEqual([{ hours: 1 }]);
  });

  test('has the status of an objective while a key result of it is open, and its score once they are closed', () => {
    const [open] = reportContent(running).objectives;
    expect(open?.status?.status).toBeDefined();
    expect(open).not.toHaveProperty('score');
    const [closed] = reportContent(closedInput).objectives;
    expect(closed).not.toHaveProperty('status');
    // The outcomes: 0.9 and, of 2.125, 1.0.
    expect(closed?.score).toBeCloseTo(0.95, 9);
  });

  test('has the bet of each objective that has one', () => {
    expect(reportContent(running).bets.map((bet) => [bet.outcome.keyResult.id, bet.outcome.amount])).toEqual([
      ['leads', 3],
    ]);
  });
});
