/** The usual goals; their titles stand under `template.` in the strings. */
export const templateNames = [
  'awareness',
  'acquisition',
  'activation',
  'retention',
  'referral',
  'revenue',
  'product',
  'support',
  'unanswered',
  'contributors',
  'content',
  'replies',
  'hours',
] as const;
export type TemplateName = (typeof templateNames)[number];
/** Those that an objective can begin with: what feeds outcomes is no goal by itself. */
export type OutcomeTemplate = Exclude<TemplateName, 'content' | 'replies' | 'hours'>;
