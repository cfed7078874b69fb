/** The templates; their titles are under `template.` in the strings. */
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
/** The templates that an objective can start from: drivers are not objectives by themselves. */
export type OutcomeTemplate = Exclude<TemplateName, 'content' | 'replies' | 'hours'>;
