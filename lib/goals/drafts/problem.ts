/** What can be wrong with a field of a form. */
export type Problem =
  | 'required'
  | 'number'
  | 'negative'
  | 'tooLong'
  | 'day'
  | 'chooseObjective'
  | 'rangeOrder'
  | 'zoneOrder'
  | 'dueOrder'
  | 'endOrder'
  | 'steps'
  | 'condition'
  | 'address';
