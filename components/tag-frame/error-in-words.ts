import { i18n } from '#i18n';
import { StillroomError } from '../../lib/model/errors';

/** An error in plain words, in one line. */
export function errorInWords(error: unknown): string {
  return i18n.t(`error.${error instanceof StillroomError ? error.code : 'unexpected'}`);
}
