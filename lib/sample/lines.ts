import type { Closing, KeyResult } from '../model/goals';

/** A key result that is set again each quarter. Lists have a value for each quarter. */
export interface Line {
  readonly id: string;
  readonly objective: 'adopt' | 'help' | 'business';
  readonly title: (target: string) => string;
  readonly layer: KeyResult['layer'];
  readonly unit: string;
  readonly measure: KeyResult['measure'];
  readonly baseline: readonly number[];
  readonly target: readonly number[];
  readonly drivers?: readonly string[];
  readonly commitment?: KeyResult['commitment'];
  /** Of closed quarters: why the result was far from the target, and what was learned. */
  readonly cause?: Readonly<Record<number, NonNullable<Closing['cause']>>>;
  readonly learned?: Readonly<Record<number, string>>;
}

const none = [0, 0, 0, 0, 0];
const same = (value: number) => none.map(() => value);

/** The key results, outcomes of an objective before their drivers. */
export const lines: readonly Line[] = [
  {
    ...{ id: 'stars', objective: 'adopt', layer: 'outcome', unit: 'stars', drivers: ['articles', 'writing'] },
    title: (target) => `Lantern at ${target} stars`,
    measure: { kind: 'latest', metric: 'stars' },
    baseline: [1980, 2340, 2770, 3390, 3730],
    target: [2400, 2750, 3150, 3900, 4200],
    cause: { 2: 'outsideEvent' },
    learned: {
      0: 'Articles are read by people who use Lantern already.',
      2: 'One front page brought more than a quarter of writing. It was not our doing.',
    },
  },
  {
    ...{
      id: 'dependents',
      objective: 'adopt',
      layer: 'outcome',
      unit: 'projects',
      commitment: 'stretch',
      drivers: ['articles', 'talks'],
    },
    title: (target) => `${target} projects depend on Lantern`,
    measure: { kind: 'latest', metric: 'dependents' },
    baseline: [31, 38, 47, 60, 71],
    target: [40, 48, 58, 74, 86],
    learned: { 1: 'Who has heard a talk starts a project.' },
  },
  {
    ...{ id: 'articles', objective: 'adopt', layer: 'output', unit: 'articles' },
    title: (target) => `${target} articles published`,
    measure: { kind: 'count', of: 'subjects' },
    baseline: none,
    target: same(6),
  },
  {
    ...{ id: 'talks', objective: 'adopt', layer: 'output', unit: 'talks' },
    title: (target) => `${target} talks recorded`,
    measure: { kind: 'count', of: 'subjects' },
    baseline: none,
    target: same(2),
  },
  {
    ...{ id: 'writing', objective: 'adopt', layer: 'effort', unit: 'h' },
    title: (target) => `${target} hours of writing`,
    measure: { kind: 'time' },
    baseline: none,
    target: same(40),
  },
  {
    ...{ id: 'answers', objective: 'help', layer: 'outcome', unit: '%', drivers: ['helping'] },
    title: (target) => `${target}% of questions answered within a day`,
    measure: { kind: 'manual' },
    baseline: [52, 66, 77, 74, 81],
    target: [70, 75, 80, 80, 86],
    cause: { 2: 'outsideEvent' },
    learned: {
      2: 'The front page brought three times as many questions. Next time we ask regulars beforehand.',
    },
  },
  {
    ...{ id: 'newcomers', objective: 'help', layer: 'outcome', unit: 'people', drivers: ['helping'] },
    title: (target) => `${target} people ask in #help for the first time`,
    measure: { kind: 'people', who: 'firstTime' },
    baseline: none,
    target: [14, 18, 24, 30, 36],
    cause: { 2: 'outsideEvent' },
  },
  {
    ...{ id: 'feedback', objective: 'help', layer: 'output', unit: 'reports' },
    title: (target) => `${target} reports from users passed on to the product`,
    measure: { kind: 'count', of: 'evidence', outcome: 'feedback' },
    baseline: none,
    target: same(2),
  },
  {
    ...{ id: 'helping', objective: 'help', layer: 'effort', unit: 'h' },
    title: (target) => `${target} hours in #help`,
    measure: { kind: 'time' },
    baseline: none,
    target: same(26),
  },
  {
    ...{ id: 'pipeline', objective: 'business', layer: 'outcome', unit: '€', drivers: ['talks', 'articles'] },
    title: (target) => `Requests worth €${target} from the community`,
    measure: { kind: 'value', outcome: 'lead' },
    baseline: none,
    target: [12_000, 20_000, 24_000, 30_000, 40_000],
    learned: { 3: 'Articles about costs are what boards read.' },
  },
  {
    ...{ id: 'adopters', objective: 'business', layer: 'outcome', unit: 'stories', drivers: ['articles'] },
    title: (target) => `${target} organizations tell why they use Lantern`,
    measure: { kind: 'count', of: 'evidence', outcome: 'adoption' },
    baseline: none,
    target: [3, 3, 3, 4, 4],
  },
  {
    ...{ id: 'voices', objective: 'business', layer: 'outcome', unit: 'people', commitment: 'stretch' },
    title: (target) => `${target} people speak or build for Lantern`,
    measure: { kind: 'count', of: 'evidence' },
    baseline: none,
    target: [2, 3, 3, 2, 3],
  },
];
