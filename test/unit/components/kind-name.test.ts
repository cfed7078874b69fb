import { beforeEach, expect, test, vi } from 'vitest';
import { kindName, kindOfPlatform, platformName, siteName } from '../../../components/ui/kind-name';
import { adapters } from '../../../lib/adapters/registry';
import { setCatalogue } from '../../../lib/i18n/index';
import { readCatalogue } from '../../../scripts/catalogues';

beforeEach(() => {
  setCatalogue(readCatalogue('en'));
  // As the build inserts them.
  vi.stubGlobal('PLATFORM_NAMES', Object.fromEntries(adapters.map((a) => [a.id, a.name])));
  vi.stubGlobal('SITE_NAMES', Object.fromEntries(adapters.map((a) => [a.id, a.statement.siteNames])));
});

test.each([
  ['forem', 'article', 'https://dev.to/ada/lantern-1a2b', 'dev.to article'],
  ['forem', 'article', 'https://forum.example/ada/lantern-1a2b', 'Forem article'],
  ['stackexchange', 'question', 'https://stackoverflow.com/questions/1/lantern', 'Stack Overflow question'],
  ['stackexchange', 'question', 'https://www.askubuntu.com/questions/1/lantern', 'Ask Ubuntu question'],
  [
    'stackexchange',
    'question',
    'https://math.stackexchange.com/questions/1/lantern',
    'Stack Exchange question',
  ],
  ['github', 'repo', 'https://github.com/octo-org/lantern', 'GitHub repository'],
  ['constructor', 'toString', 'no address', 'constructor page'],
])('a subject of %s (%s) at %s is a “%s”', (platform, kind, url, name) => {
  expect(kindName({ platform, kind, url })).toBe(name);
});

test('a platform as a whole is called by its one well-known site, too', () => {
  expect(platformName('forem')).toBe('dev.to / Forem');
  expect(kindOfPlatform({ platform: 'forem', kind: 'article' })).toBe('dev.to / Forem article');
  expect(platformName('stackexchange')).toBe('Stack Exchange');
  expect(siteName('forem', 'https://dev.to/*')).toBe('dev.to');
});

test('each site with a name of its own is read by the adapter that names it', () => {
  for (const { statement, matches } of adapters)
    for (const host of Object.keys(statement.siteNames ?? {}))
      expect(matches.some((pattern) => pattern.includes(host))).toBe(true);
});
