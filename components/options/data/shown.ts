/** What is said of the last export or import. */
export interface Shown {
  readonly sentences: readonly string[];
  readonly error?: unknown;
}
export type Show = (shown: Shown) => void;
