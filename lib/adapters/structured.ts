import { get, parseJson } from './dom';

/** The schema.org object of a type that the page states; undefined where there is none. */
export function structuredData(document: Document, type: string): unknown {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const data = parseJson(script.textContent);
    if (get(data, '@type') === type) return data;
  }
  return undefined;
}

const actions = ['CommentAction', 'LikeAction', 'FollowAction', 'WriteAction'] as const;

/** What people did with a thing, as its `interactionStatistic` counts: `{ LikeAction: 4 }`. */
export function interactions(of: unknown): { readonly [action in (typeof actions)[number]]?: number } {
  const statistics = get(of, 'interactionStatistic');
  const counts: { [action in (typeof actions)[number]]?: number } = {};
  for (const statistic of Array.isArray(statistics) ? statistics : [statistics]) {
    const type = get(statistic, 'interactionType');
    const count = get(statistic, 'userInteractionCount');
    const action = actions.find((name) => String(get(type, '@type') ?? type).endsWith(`/${name}`));
    if (action && typeof count === 'number' && Number.isSafeInteger(count) && count >= 0)
      counts[action] = count;
  }
  return counts;
}
