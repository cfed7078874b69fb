import { canFollow, canPrecede } from './number-nouns';
import { isOdd } from './number-text';
import { type Unit, unitAround } from './number-units';
import { commonUnit } from './number-words';

export type { Unit };

/** A number in a text, with what stands beside it. */
export interface Shown {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** What is known of how languages write numbers and what they count. */
export interface LanguageRules {
  /** The unit beside a number; undefined where it has none. */
  unitBeside(shown: Shown, language: string): Unit | undefined;
  /** Whether what follows a number and its unit is a noun or the end, and neither an unknown unit nor more numbers. */
  canFollow(rest: string, language: string): boolean;
  /** Whether a number that begins after this text is one by itself: not "v1.2", "#3", "< 25". */
  canPrecede(head: string, language: string): boolean;
}

export const allLanguages: LanguageRules = {
  // `Intl` takes some 10 ms at first, so it is asked only where the number is not clear without it.
  unitBeside({ before, number, after }, language) {
    const common = commonUnit(number, after);
    const rest = after.slice(common?.after.length);
    const isClear = !isOdd(language) && canFollow(rest, '') && canPrecede(before, '');
    if (language === '' || isClear) return common;
    const own = unitAround(before, after, language);
    return common && !(own && own.after.length >= common.after.length) ? common : own;
  },
  canFollow,
  canPrecede,
};

/**
 * The rules of all languages. A content script does not carry them: in its place stands `lib/capture/language-rules.ts`, which
 * has none until they are asked for.
 */
export function languageRules(): LanguageRules | undefined {
  return allLanguages;
}
