import { fillSelector } from './address';
import type { KindStatement } from './statement';
import type { PageMatch } from './types';

/**
 * What a page tells of its subject that its address leaves out, for `onPage`: the named groups of a pattern, by the first
 * attribute that it matches. Each place is a selector with `{name}` for what the address names: `a:has(> time)@href`.
 */
export function told(pattern: RegExp, ...places: readonly string[]): NonNullable<KindStatement['onPage']> {
  return ({ document }, { parts }: PageMatch) => {
    for (const place of places) {
      const sign = place.lastIndexOf('@');
      const attribute = place.slice(sign + 1);
      for (const element of document.querySelectorAll(fillSelector(place.slice(0, sign), parts))) {
        const groups = pattern.exec(element.getAttribute(attribute) ?? '')?.groups;
        if (groups) return { parts: groups };
      }
    }
    return undefined;
  };
}
