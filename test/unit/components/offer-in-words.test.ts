import { beforeEach, expect, test, vi } from 'vitest';
import { offerInWords } from '../../../components/ui/offer-in-words';
import { setCatalogue } from '../../../lib/i18n/index';
import { readCatalogue } from '../../../scripts/catalogues';

beforeEach(() => {
  setCatalogue(readCatalogue('en'));
  // The build inserts them.
  vi.stubGlobal('PLATFORM_NAMES', { forem: 'Forem' });
  vi.stubGlobal('SITE_NAMES', { forem: { 'dev.to': 'dev.to' } });
});
const offer = { keyResult: 'kr', count: 3 };
const article = { platform: 'forem', kind: 'article' };

test('an offer names the author', () => {
  expect(offerInWords({ ...offer, conditions: { ...article, author: 'ada' } }, 'Docs')).toContain('of ada');
});

test('an offer names a container as its site does, without the id’s platform and kind', () => {
  const conditions = { ...article, container: 'forem:profile:dev.to/ada' };
  expect(offerInWords({ ...offer, conditions }, 'Docs')).toContain('in dev.to/ada (dev.to article)');
});
