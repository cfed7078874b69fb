import { i18n } from '#i18n';
import { StillroomError } from '../../lib/model/errors';
import { CopyButton } from './CopyButton';
import { detailInWords } from './detail-in-words';

/** Codes whose message tells the person what to correct; other messages only help with debugging. */
const codesWithMessage: readonly string[] = ['invalid', 'badBackup', 'notFound'];

/** Shows an error in plain words; the details of an unexpected one can be copied. */
export function Notice({ error }: { readonly error: unknown }) {
  const code = error instanceof StillroomError ? error.code : 'unexpected';
  const message = error instanceof Error ? error.message : String(error);
  return (
    <div className="notice bad" role="alert">
      <p>{i18n.t(`error.${code}`)}</p>
      {codesWithMessage.includes(code) && <p className="detail">{detailInWords(message)}</p>}
      {code === 'unexpected' && <CopyButton text={message}>{i18n.t('word.copyDetails')}</CopyButton>}
    </div>
  );
}
