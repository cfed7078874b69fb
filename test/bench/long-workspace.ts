const day = 86_400_000;
const weeks = 13;
const keyResultsOfObjective = 10;
const layers = [
  'outcome',
  'outcome',
  'outcome',
  'outcome',
  'output',
  'output',
  'output',
  'output',
  'effort',
  'effort',
];
const people = ['Ada', 'Grace', 'Linus', 'Mary', 'Tim'];

/** How much is in a workspace. */
export interface ListSizes {
  readonly keyResults: number;
  readonly tags: number;
  readonly rules: number;
}

/** What lists are to stay quick with. */
export const longLists: ListSizes = { keyResults: 200, tags: 5000, rules: 500 };

/** A workspace as of a team that writes down much: ten key results to an objective, each tag on a page of its own, a check-in of each key result every four weeks. */
export function workspaceOf(sizes: ListSizes): object[] {
  const keyResults = counted(sizes.keyResults, (n) => ({
    ...{ type: 'keyResult', id: `k${n}`, objective: `o${Math.floor(n / keyResultsOfObjective)}` },
    ...{ title: `Key result ${n} of the quarter`, layer: layers[n % keyResultsOfObjective], order: n },
    ...{ direction: 'increase', unit: 'talks', baseline: 0, target: 100, owner: people[n % people.length] },
    ...{ start: dayFromNow(-60), due: dayFromNow(30), measure: { kind: 'manual' }, drivers: driversOf(n) },
  }));
  const checkIns = keyResults.flatMap(({ id }, n) =>
    [50, 29, 8].map((ago, at) => ({
      ...{ type: 'checkIn', id: `c${n}-${at}`, keyResult: id, at: dayFromNow(-ago) },
      ...{ value: (n % 7) * 4 * at, confidence: n % 11 },
    })),
  );
  const objectives = counted(Math.ceil(sizes.keyResults / keyResultsOfObjective), (n) => ({
    ...{ type: 'objective', id: `o${n}`, title: `Objective ${n}`, horizon: 'short', cycle: 'q', order: n },
  }));
  const cycle = {
    type: 'cycle',
    id: 'q',
    title: 'This quarter',
    start: dayFromNow(-60),
    end: dayFromNow(30),
  };
  return [
    cycle,
    ...objectives,
    ...keyResults,
    ...checkIns,
    ...counted(sizes.tags, (n) => subjectOf(n)),
    ...counted(sizes.tags, (n) => tagOf(n, sizes)),
    ...counted(sizes.rules, (n) => ({
      ...{ type: 'rule', id: `r${n}`, keyResult: `k${n % sizes.keyResults}` },
      ...{ platform: 'github', author: `person-${n}`, title: `topic ${n}` },
    })),
  ];
}

/** The first outcome of an objective has the drivers of it. */
function driversOf(n: number): string[] {
  if (n % keyResultsOfObjective) return [];
  return layers.flatMap((layer, at) => (layer === 'outcome' ? [] : [`k${n + at}`]));
}

function subjectOf(n: number): object {
  return {
    ...{ type: 'subject', id: `github:issue:acme/lantern#${n}`, platform: 'github', kind: 'issue' },
    ...{
      title: `Issue ${n}: the lantern does not light`,
      url: `https://github.com/acme/lantern/issues/${n}`,
    },
    ...{ container: 'acme/lantern', author: `writer-${n % 400}` },
  };
}

/** The tags are spread evenly over a quarter, up to now. */
function tagOf(n: number, { tags, keyResults }: ListSizes): object {
  const at = new Date(Date.now() - ((n + 1) / tags) * weeks * 7 * day).toISOString();
  return {
    ...{ type: 'tag', id: `t${n}`, keyResult: `k${n % keyResults}`, weight: 1, at },
    ...{ subject: `github:issue:acme/lantern#${n}` },
    ...(n % 3 ? {} : { quote: `Somebody wrote ${n} words about the lantern.` }),
    ...(n % 5 ? {} : { outcome: 'feedback' }),
  };
}

const counted = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * day).toISOString().slice(0, 10);
}
