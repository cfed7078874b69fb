import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import {
  addressOfPage,
  isOnPage,
  numberPage,
  numberSubjectOf,
  originOfPage,
  pageOf,
} from '../../../lib/model/followed-number';

const address = new URL('https://crm.example/app/reports?team=7&view=all#top');

describe('the page of a number', () => {
  const page = pageOf(address);

  it.each([
    ['the same address', address.href, true],
    ['another fragment', 'https://crm.example/app/reports?team=7&view=all#end', true],
    ['further parameters, in another order', 'https://crm.example/app/reports?view=all&x=1&team=7', true],
    ['another value of a parameter', 'https://crm.example/app/reports?team=8&view=all', false],
    ['a parameter less', 'https://crm.example/app/reports?team=7', false],
    ['another path', 'https://crm.example/app/reports/2?team=7&view=all', false],
    ['another host', 'https://crm.example.evil.test/app/reports?team=7&view=all', false],
    ['another port', 'https://crm.example:8443/app/reports?team=7&view=all', false],
    ['without encryption', 'http://crm.example/app/reports?team=7&view=all', false],
  ])('%s', (_what, url, expected) => {
    expect(isOnPage(page, new URL(url))).toBe(expected);
  });

  it('takes signs of patterns in a path for what they are', () => {
    const odd = new URL('https://crm.example/a(b)/*/:id/x+y');
    expect(isOnPage(pageOf(odd), odd)).toBe(true);
    expect(isOnPage(pageOf(odd), new URL('https://crm.example/a(b)/z/9/x+y'))).toBe(false);
    expect(addressOfPage(pageOf(odd))).toBe(odd.href);
  });

  it('can be a pattern of a path that a person wrote', () => {
    const pattern = { url: 'https://crm.example/team/*/leads', query: [] };
    expect(isOnPage(pattern, new URL('https://crm.example/team/7/leads'))).toBe(true);
    expect(isOnPage(pattern, new URL('https://crm.example/team/leads'))).toBe(false);
    expect(isOnPage({ url: 'https://crm.example/(', query: [] }, address)).toBe(false);
  });

  it('keeps at most 20 parameters, and none that is too long', () => {
    const many = new URL('https://crm.example/');
    many.searchParams.set('long', 'x'.repeat(501));
    for (let n = 0; n < 30; n += 1) many.searchParams.set(`p${n}`, 'v');
    const { query } = pageOf(many);
    expect(query).toHaveLength(20);
    expect(query[0]).toEqual({ name: 'p0', value: 'v' });
  });

  it('is opened with the parameters that it needs, and has an origin', () => {
    expect(addressOfPage(page)).toBe('https://crm.example/app/reports?team=7&view=all');
    expect(originOfPage(page)).toBe('https://crm.example');
  });

  test.each([
    'https://*/leads',
    'https://user@crm.example/',
    'file:///etc/passwd',
    'crm.example/leads',
    'https://',
  ])('%s is none', (url) => {
    expect(z.safeParse(numberPage, { url, query: [] }).success).toBe(false);
  });
});

test('the subject of a number is told by host, path and its id; a long path is cut', () => {
  expect(numberSubjectOf(address, 'n1')).toBe('web:number:crm.example/app/reports#n1');
  const long = numberSubjectOf(new URL(`https://crm.example/${'x'.repeat(3000)}`), 'n1');
  expect(long).toHaveLength(512);
  expect(long.endsWith('#n1')).toBe(true);
});
