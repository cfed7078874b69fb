import type { Found } from './reader.ts';

export type Subject = Found & { readonly type: 'subject' };
export type Reading = Found & { readonly type: 'reading' };
type Event = Found & { readonly type: 'event' };

/** What is read from a page, by id. */
export interface Truth {
  readonly subjects: ReadonlyMap<string, Subject>;
  /** By `subject metric`; a figure that is read twice with different values has the value `NaN`. */
  readonly figures: ReadonlyMap<string, Reading>;
  readonly events: ReadonlyMap<string, Event>;
}

export function truthOf(found: readonly Found[] = []): Truth {
  const subjects = new Map<string, Subject>();
  const figures = new Map<string, Reading>();
  const events = new Map<string, Event>();
  for (const one of found) {
    if (one.type === 'subject') subjects.set(one.id, one);
    if (one.type === 'event') events.set(one.id, one);
    if (one.type === 'reading') {
      const key = keyOf(one);
      const before = figures.get(key);
      figures.set(key, before && before.value !== one.value ? { ...one, value: Number.NaN } : one);
    }
  }
  return { subjects, figures, events };
}

export function keyOf({ subject, metric }: Reading): string {
  return `${subject} ${metric}`;
}

/** A figure in words: `~1200` where it is approximate. */
export function inWords(figure: Pick<Reading, 'value' | 'approximate'> | undefined): string {
  return figure ? `${figure.approximate ? '~' : ''}${figure.value}` : 'nothing';
}
