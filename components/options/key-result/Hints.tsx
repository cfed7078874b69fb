import { i18n } from '#i18n';
import type { Hint } from '../../../lib/goals/drafts/hints';
import type { KeyResult } from '../../../lib/model/goals';
import { attainmentInWords } from '../closing/closing-in-words';

/** What earlier targets for this measure came to, with why they were far off. */
export function Past({ past }: { readonly past: readonly KeyResult[] }) {
  if (!past.length) return null;
  return (
    <div className="hints">
      <p>{i18n.t('past.intro')}</p>
      <ul>
        {past.map((one) => (
          <li key={one.id}>
            {i18n.t('past.line', [one.title, attainmentInWords(one, one.closed ?? {})])}{' '}
            {one.closed?.cause && i18n.t(`close.cause_${one.closed.cause}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a key result lacks, in plain words: a person may know better, so nothing is held back for it. */
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
