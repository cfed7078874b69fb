import { expect, test } from 'vitest';
import { Activity, type Stretch } from '../../../lib/capture/activity';

const page = 'https://github.com/acme/widgets';
const minute = 60_000;

/** The stretches that input at these minutes makes, as their first and last minute. */
function stretches(minutes: readonly number[], urlAt: (minute: number) => string = () => page) {
  const activity = new Activity();
  const found: (Stretch | undefined)[] = minutes.map((at) => activity.input(urlAt(at), at * minute));
  found.push(activity.end());
  return found.flatMap((one) => (one ? [[one.from / minute, one.to / minute]] : []));
}

test.each([
  [
    'input that goes on is told every two minutes',
    [0, 1, 2, 3, 4, 5],
    [
      [0, 2],
      [2, 4],
      [4, 5],
    ],
  ],
  [
    'more than two minutes without input are in no stretch',
    [0, 1, 3.1, 4],
    [
      [0, 1],
      [3.1, 4],
    ],
  ],
  ['a single input has no length', [7], []],
  [
    'two minutes exactly are not idle',
    [0, 2, 4],
    [
      [0, 2],
      [2, 4],
    ],
  ],
  [
    'a clock that is set back begins anew',
    [10, 11, 5, 6],
    [
      [10, 11],
      [5, 6],
    ],
  ],
] as const)('%s', (_what, minutes, expected) => {
  expect(stretches(minutes)).toEqual(expected);
});

test('another page in the same tab ends the stretch', () => {
  expect(stretches([0, 1, 1.5, 2], (at) => (at > 1 ? `${page}/issues` : page))).toEqual([
    [0, 1],
    [1.5, 2],
  ]);
});
