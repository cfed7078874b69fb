import type { ErrorCode } from '../model/errors';

/** How a request and its answer travel. Free of zod, so that content scripts can carry it. */
export interface Envelope {
  readonly stillroom: 1;
  readonly name: string;
  readonly request: unknown;
}
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly message: string;
      readonly fields?: Readonly<Record<string, string>>;
    };
