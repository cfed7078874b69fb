/** The stores that a capture writes, or that erasing what was captured does. */
export const signalStores = [
  'meta',
  'changes',
  'entities',
  'subjects',
  'readings',
  'events',
  'rollups',
  'weeks',
  'members',
  'snapshots',
  'dirty',
  'pages',
  'spans',
  'health',
  'numberStates',
] as const;
