/** What may import what: one direction, as docs/ARCHITECTURE.md draws it. */
const only = (name, path, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path },
  to: { path: '^(lib|components|entrypoints|test|scripts)/', pathNot: [path, ...allowed] },
});

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
    only(
      'adapters-know-the-model',
      '^lib/adapters/',
      ['^lib/model/'],
      'adapters know neither store nor goals',
    ),
    only('messages-know-the-model', '^lib/messages/', ['^lib/model/'], 'the protocol'),
    only(
      'store-knows-goals',
      '^lib/store/',
      ['^lib/model/', '^lib/goals/'],
      'the store computes snapshots with goals',
    ),
    only(
      'capture-is-content-side',
      '^lib/capture/',
      ['^lib/model/', '^lib/adapters/', '^lib/messages/'],
      'no store, no goals in a page',
    ),
    only(
      'worker-is-behind',
      '^lib/worker/',
      ['^lib/(model|adapters|messages|store|goals)/'],
      'no capture, no screens',
    ),
    only('components-know-lib', '^components/', ['^lib/'], 'screens know no entrypoint'),
    {
      name: 'screens-do-not-write',
      comment: 'only the worker writes the store; screens ask it to',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: '^lib/(worker|capture|store/(goals/history|signals/(ingest|members)|backup/import|snapshots/snapshots\\.ts|db/schema))',
      },
    },
    {
      name: 'adapters-are-pure',
      comment: 'importable in Node: no browser API, no library',
      severity: 'error',
      from: { path: '^lib/adapters/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-unknown'] },
    },
    {
      name: 'pages-carry-no-zod-and-no-react',
      comment: 'a content script and the palette are guests',
      severity: 'error',
      from: { path: '^(lib/(adapters|capture)|components/palette)/' },
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
