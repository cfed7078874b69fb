/** The sections that a person chooses from, in the order that a report begins with: outcomes before the rest. */
export const sectionIds = [
  'goals',
  'outcomes',
  'moved',
  'evidence',
  'content',
  'work',
  'targets',
  'forecasts',
  'lessons',
  'next',
] as const;
export type SectionId = (typeof sectionIds)[number];
