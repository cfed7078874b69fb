import type { ErrorCode } from '../model/errors';

/** A request as it is sent. This file uses no zod, so that content scripts stay small. */
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
