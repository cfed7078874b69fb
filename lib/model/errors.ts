/** The failures that can be expected. Each has a plain explanation for the user under `error.<code>` in locales/. */
export const errorCodes = [
  'badRequest',
  'notAllowed',
  'invalid',
  'notFound',
  'storageFull',
  'storeTooNew',
  'storeBlocked',
  'badBackup',
  'brokenKey',
  'wrongPassphrase',
  'unavailable',
  'unexpected',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An expected failure: `code` says which, `message` what exactly and where, for the person who must mend it. */
export class StillroomError extends Error {
  override readonly name = 'StillroomError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** For `invalid`: what is wrong by the path of the field, such as `target`. */
    readonly fields: Readonly<Record<string, string>> = {},
    /** The goal record that is wrong, as `type id`. */
    readonly entity = '',
  ) {
    super(message);
  }
}
