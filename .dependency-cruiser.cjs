/** A rule that files of a path import nothing of ours but the given paths. docs/ARCHITECTURE.md draws the directions. */
const only = (name, path, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path },
  to: { path: '^(lib|components|entrypoints|test|scripts)/', pathNot: [path, ...allowed] },
});

/** The folders of lib/goals, each with the others that it may import. */
const goalRooms = {
  calendar: [],
  measure: [],
  outline: [],
  progress: ['outline'],
  forecast: ['measure', 'progress'],
  snapshots: ['measure', 'progress', 'forecast'],
  drafts: ['calendar', 'progress', 'forecast'],
  closing: ['outline', 'progress', 'drafts'],
  insights: ['outline', 'measure', 'progress', 'forecast', 'closing'],
  evidence: [],
};

/** All that screens may import of lib: the domain, the messages to the worker, and what reads the store. */
const screensMayImport = [
  '^lib/(browser|model|goals|i18n|sample)/',
  '^lib/report/',
  '^lib/messages/(overlay|protocol|send)\\.ts$',
  '^lib/store/db/(changes|database|read-(screen-)?settings)\\.ts$',
  '^lib/store/(goals|jobs|signals|snapshots)/read-[a-z-]+\\.ts$',
  '^lib/store/backup/export\\.ts$',
];

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?inline$' },
    },
    {
      name: 'nobody-imports-entrypoints',
      severity: 'error',
      from: { path: '^(lib|components)/' },
      to: { path: '^entrypoints/' },
    },
    only('model-imports-nothing', '^lib/model/', [], 'the vocabulary imports nothing of ours'),
    only('goals-know-the-model', '^lib/goals/', ['^lib/model/'], 'the arithmetic is pure'),
    ...Object.entries(goalRooms).map(([room, below]) =>
      only(
        `goals-${room}`,
        `^lib/goals/${room}/`,
        ['^lib/model/', '^lib/goals/types\\.ts$', ...below.map((other) => `^lib/goals/${other}/`)],
        'folders of goals build on each other in one direction',
      ),
    ),
    only('reports-know-goals', '^lib/report/', ['^lib/model/', '^lib/goals/'], 'reports are pure'),
    only(
      'adapters-know-the-model',
      '^lib/adapters/',
      ['^lib/model/'],
      'adapters know neither store nor goals',
    ),
    only(
      'numbers-know-the-model',
      '^lib/numbers/',
      ['^lib/model/', '^lib/adapters/number[a-z-]*\\.ts$'],
      'it finds a number on any page, with the reader of numbers that adapters have',
    ),
    only('sample-knows-the-model', '^lib/sample/', ['^lib/model/'], 'it makes records of a backup'),
    only(
      'i18n-knows-the-model',
      '^lib/i18n/',
      ['^lib/model/'],
      'strings and formats of the chosen language, and what is said of followed numbers in words',
    ),
    only(
      'browser-knows-nothing',
      '^lib/browser/',
      [],
      'calls of the browser that screens and the worker share',
    ),
    only('messages-know-the-model', '^lib/messages/', ['^lib/model/'], 'the protocol'),
    only(
      'store-knows-goals',
      '^lib/store/',
      ['^lib/model/', '^lib/goals/', '^lib/numbers/(period|plausible|range|running-total|thresholds)\\.ts$'],
      'the store computes snapshots with goals, and tells whether a value of a number is plausible and how it adds up',
    ),
    only(
      'store-db-is-below',
      '^lib/store/db/',
      ['^lib/model/'],
      'every other folder of the store builds on it',
    ),
    only(
      'store-jobs-are-low',
      '^lib/store/jobs/',
      ['^lib/model/', '^lib/store/db/'],
      'every folder of the store can have jobs',
    ),
    {
      name: 'store-backup-is-above',
      comment: 'the rest of the store knows nothing of backups',
      severity: 'error',
      from: { path: '^lib/store/(db|jobs|signals|numbers|goals|snapshots)/' },
      to: { path: '^lib/store/backup/' },
    },
    only(
      'capture-is-content-side',
      '^lib/capture/',
      ['^lib/model/', '^lib/adapters/', '^lib/messages/'],
      'no store, no goals in a page',
    ),
    only(
      'numbers-page-is-content-side',
      '^lib/numbers-page/',
      ['^lib/(model|messages|capture|numbers)/'],
      'it looks for followed numbers on pages; no store, no goals in a page',
    ),
    only(
      'overlay-is-content-side',
      '^lib/overlay/',
      ['^lib/(model|adapters|messages|capture|i18n|numbers)/'],
      'it draws on pages what capture reads; no store, no goals, no screens',
    ),
    only(
      'worker-is-behind',
      '^lib/worker/',
      ['^lib/(browser|model|adapters|messages|store|goals|i18n)/'],
      'no capture, no screens',
    ),
    only(
      'screens-read-and-ask',
      '^components/',
      screensMayImport,
      'screens read the store and ask the worker to change it; they know no entrypoint',
    ),
    {
      name: 'adapters-are-pure',
      comment: 'importable in Node: no browser API, no library',
      severity: 'error',
      from: { path: '^lib/adapters/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-unknown'] },
    },
    {
      name: 'pages-carry-no-zod-and-no-react',
      comment: 'a content script is a guest',
      severity: 'error',
      from: { path: '^lib/(adapters|capture|overlay|numbers|numbers-page)/' },
      to: { path: 'node_modules/(zod|react|idb)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.wxt|\\.output|#i18n)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
