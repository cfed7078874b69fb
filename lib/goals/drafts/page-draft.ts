import type { KeyResultDraft } from './key-result-draft';

/** A page from which a key result is created, in words where a person reads them. */
interface FirstPage {
  /** The id of its subject. */
  readonly id: string;
  /** The metric that it shows first; absent where it shows none. */
  readonly metric?: string | undefined;
  readonly title: string;
  readonly unit: string;
}

/** A draft that counts one page: by the metric that it shows, or else by what people do on it. */
export function withPage(draft: KeyResultDraft, { id, metric, title, unit }: FirstPage): KeyResultDraft {
  const measured = metric === undefined ? { kind: 'events' as const } : { kind: 'latest' as const, metric };
  return { ...draft, title, unit, measure: { ...draft.measure, ...measured }, pages: [id] };
}
