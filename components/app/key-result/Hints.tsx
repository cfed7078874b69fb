import { i18n } from '#i18n';
import type { Hint } from '../../../lib/goals/drafts/hints';
import type { KeyResult } from '../../../lib/model/goals';
import { resultInWords } from '../closing/closing-in-words';

/** The results of earlier key results with this measure, with the causes of those far off. */
export function Past({ past }: { readonly past: readonly KeyResult[] }) {
  if (!past.length) return null;
  return (
    <div className="hints">
      <p>{i18n.t('past.intro')}</p>
      <ul>
        {past.map((one) => (
          <li key={one.id}>
            {i18n.t('past.line', [one.title, resultInWords(one, one.closed ?? {})])}{' '}
            {one.closed?.cause && i18n.t(`close.cause_${one.closed.cause}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The hints for a key result. They do not keep it from being saved. */
export function Hints({ hints }: { readonly hints: readonly Hint[] }) {
  return (
    <div role="status" className="hints">
      {hints.length > 0 && (
        <>
          <p>{i18n.t('smart.intro')}</p>
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{i18n.t(`smart.${hint}`)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
