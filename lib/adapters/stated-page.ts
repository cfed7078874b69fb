import { fillSelector } from './address';
import { attributeOf, get } from './dom';
import { data, type KindStatement } from './statement';
import { interactions, pathIn, structured } from './structured';

/**
 * A page that states for search engines what it shows, as schema.org objects of these types, with the address that is
 * its own. `counts` are how often people did what with it or with its main entity, by the kind of interaction.
 * @param drawn matches what a client draws of it instead; none where an empty text stands.
 */
export function statedAs(types: readonly string[], drawn = '') {
  const stated = structured(...types);
  return {
    root: ({ document, ...page }, match) => {
      const shown = drawn && document.querySelector(fillSelector(drawn, match.parts));
      if (shown) return shown;
      const canonical = pathIn(attributeOf(document, '[rel="canonical"]', 'href'));
      const isOwn = canonical === pathIn(match.url) || stated({ document, ...page }, match) !== undefined;
      return isOwn ? document.documentElement : undefined;
    },
    data: {
      stated,
      counts: (page, match) => {
        const own = stated(page, match);
        return { ...interactions(get(own, 'mainEntity')), ...interactions(own) };
      },
    },
    author: [data('stated', 'author.name', '2026-03')],
    published: [data('stated', 'datePublished', '2026-03')],
  } satisfies Partial<KindStatement>;
}
