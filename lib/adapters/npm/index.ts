import { fold, textOf } from '../dom';
import { leadingCount, parseExact } from '../numbers';
import { platform } from '../platform';
import { always, at, code, named, type Scope } from '../statement';

const columns = '[aria-label="Package sidebar"] > :has(> h3)';
function weeklyDownloads({ root, page }: Scope): number | undefined {
  const own = [...root.querySelectorAll(columns)].filter((c) => textOf(c, 'h3') === 'Weekly Downloads');
  const shown = own.flatMap((c) => [...c.querySelectorAll('p')]).filter((p) => !page.isLeftOver?.(p));
  const values = shown.map((p) => fold(p.textContent));
  return new Set(values).size === 1 ? parseExact(values[0]) : undefined;
}

/** npm's package pages, which have one language. None was seen: they are read by what other tools name. */
export const adapter = platform({
  id: 'npm',
  name: 'npm',
  access: 'optional',
  matches: ['https://www.npmjs.com/*'],
  kinds: {
    package: {
      examples: ['lantern', '@lantern/wick/v/2.0.1'].map((name) => `https://www.npmjs.com/package/${name}`),
      address: [{ path: /^\/package\/(?<name>(?:@[\w~][\w.~-]*\/)?[\w~][\w.~-]*)(?:\/v\/[^/]+)?\/?$/ }],
      key: '{name}',
      url: '/package/{name}',
      root: ({ document }, { key }) =>
        [...document.querySelectorAll('main')].find((m) => textOf(m, '#top h1')?.split(' ')[0] === key),
      redraws: true,
      title: [named('{name}')],
      author: [at('[aria-labelledby="collaborators"] a', 'docs', /^@?(.+)/)],
      metrics: {
        weeklyDownloads: always(code(weeklyDownloads, columns, 'docs')),
        dependents: always(at('#package-tab-dependents', 'docs', leadingCount)),
        versions: always(at('#package-tab-versions', 'docs', leadingCount)),
      },
      button: 'h1',
    },
  },
});
