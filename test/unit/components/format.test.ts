import { expect, test } from 'vitest';
import { formatPastDay } from '../../../components/ui/format';
import { setLocale } from '../../../lib/i18n/formats';

test('a day of another year has its year', () => {
  setLocale('en-US');
  const now = Date.parse('2027-05-19T12:00:00');
  expect(formatPastDay('2027-03-12T12:00:00', now)).toBe('Mar 12');
  expect(formatPastDay('2026-07-08T12:00:00', now)).toBe('Jul 8, 2026');
});
