import { setCatalogue } from '#i18n';
import type { Lifetime } from '../capture/lifetime';
import { withRetry } from '../capture/with-retry';
import type { OverlayState } from '../messages/overlay';
import { send } from '../messages/send';
import { setLocale } from '../model/locale';

/** Asks the worker what to draw, the first time with the words for it: a page's script cannot read the extension's files. */
export class StateRequests {
  private hasWords = false;

  constructor(private readonly lifetime: Lifetime) {}

  /**
   * What counts on the page of a subject, and what changed of it since an instant.
   * @returns undefined where the worker does not answer in time, or the script is at its end.
   */
  async ask(subject: string, since: string): Promise<OverlayState | undefined> {
    const both = () =>
      Promise.all([send('overlayState', { subject, since }), this.hasWords ? undefined : send('words', {})]);
    const [state, words] = (await withRetry(both, this.lifetime).catch(() => undefined)) ?? [];
    if (words) {
      setLocale(words.locale);
      setCatalogue(words.strings);
      this.hasWords = true;
    }
    return state;
  }
}
