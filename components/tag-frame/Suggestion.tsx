import { i18n } from '#i18n';
import type { FrameState } from '../../lib/messages/overlay';
import { tagEffectInWords } from '../popup/tag-effect-in-words';
import { reasonInWords } from '../ui/reason-in-words';

/** Which key result a click on the button tags to, why, and what that does to its number. There is nothing to press in it. */
export function Suggestion({ state: { choices, suggestion } }: { readonly state: FrameState }) {
  const suggested = choices.find(({ id }) => id === suggestion);
  return (
    <section className="tags" aria-label={i18n.t('palette.suggested')}>
      {suggested && (
        <p>
          <small>{i18n.t('palette.suggested')}</small>
          <b>{suggested.title}</b>
          <small>{[reasonInWords(suggested.reason), suggested.objective].filter(Boolean).join(' · ')}</small>
          <small>{tagEffectInWords(suggested.effect)}</small>
        </p>
      )}
      <p>
        <small>{i18n.t(choices.length ? 'overlay.tagHint' : 'palette.empty')}</small>
      </p>
    </section>
  );
}
