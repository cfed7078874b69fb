import { beforeAll, expect, test } from 'vitest';
import { closedKeyResults, finishedObjectives } from '../../../components/app/closed-goals';
import { setCatalogue } from '../../../lib/i18n/index';
import type { Cycle, KeyResult, Objective } from '../../../lib/model/goals';
import { readCatalogue } from '../../../scripts/catalogues';

const keyResult = (objective: string, due: string, isClosed = true) =>
  ({
    ...{ id: `${objective} ${due}`, title: '2 talks recorded', objective, due },
    ...(isClosed ? { closed: { at: `${due}T10:00:00Z`, decision: 'drop' } } : {}),
  }) as KeyResult;

const title = 'Developers adopt Lantern';
const objectives = [
  { id: 'o1', cycle: 'c1', title },
  { id: 'o2', cycle: 'c2', title },
  { id: 'o3', cycle: 'c3', title },
  { id: 'free', title },
] as Objective[];
const closed = { at: '2027-07-01T10:00:00Z' };
const cycles = [
  { id: 'c1', title: 'Q1 2027', end: '2027-03-31', closed },
  { id: 'c2', title: 'Q2 2027', end: '2027-06-30', closed },
  { id: 'c3', title: 'Q3 2027', end: '2027-09-30' },
] as Cycle[];

beforeAll(() => setCatalogue(readCatalogue('en')));

test('closed key results of one title are told apart by their cycle, the newest first', () => {
  const keyResults = [
    keyResult('o3', '2027-09-30'),
    keyResult('o1', '2027-03-31'),
    keyResult('o2', '2027-06-30'),
    keyResult('free', '2026-12-31'),
    keyResult('o2', '2027-06-29', false),
  ];
  expect(closedKeyResults({ keyResults, objectives, cycles }).map(({ title }) => title)).toEqual([
    '2 talks recorded · closed',
    '2 talks recorded · Q2 2027',
    '2 talks recorded · Q1 2027',
    '2 talks recorded · closed',
  ]);
});

test('objectives of closed cycles are told apart by them, the newest first, without one in which something is open', () => {
  const finished = (keyResults: KeyResult[]) =>
    finishedObjectives({ keyResults, objectives, cycles }).map((o) => o.title);
  expect(finished([])).toEqual(['Developers adopt Lantern · Q2 2027', 'Developers adopt Lantern · Q1 2027']);
  expect(finished([keyResult('o2', '2027-06-29', false)])).toEqual(['Developers adopt Lantern · Q1 2027']);
});
