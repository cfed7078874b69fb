import { i18n } from '#i18n';
import { StillroomError } from '../../lib/model/errors';
import { CopyButton } from './CopyButton';

/** Failures whose message tells the person what to mend; that of the others only helps whoever looks into it. */
const telling: readonly string[] = ['invalid', 'badBackup', 'notFound'];

/** Says what went wrong, in plain words, and gives the details of what was not expected to whoever asks for them. */
export function Notice({ error }: { readonly error: unknown }) {
  const code = error instanceof StillroomError ? error.code : 'unexpected';
  const message = error instanceof Error ? error.message : String(error);
  return (
    <div className="notice bad" role="alert">
      <p>{i18n.t(`error.${code}`)}</p>
      {telling.includes(code) && <p className="detail">{message}</p>}
      {code === 'unexpected' && <CopyButton text={message}>{i18n.t('word.copyDetails')}</CopyButton>}
    </div>
  );
}
