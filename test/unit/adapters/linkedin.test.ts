import { describe, expect, test } from 'vitest';
import { identify } from '../../../lib/adapters/identify';
import { figures, fixture, read } from './support';

describe('LinkedIn', () => {
  test.each(['www', 'uk', 'de'])('a page is the same subject on %s.linkedin.com', (host) => {
    for (const path of [
      'pulse/why-we-count-less',
      'posts/mira-k_lantern',
      'in/mira-k',
      'company/lantern-labs',
    ])
      expect(identify(new URL(`https://${host}.linkedin.com/${path}`))).toEqual(
        identify(new URL(`https://www.linkedin.com/${path}`)),
      );
  });

  test('a company and a person of the same name are two', () => {
    const ids = ['in', 'company'].map(
      (place) => identify(new URL(`https://uk.linkedin.com/${place}/lantern`)).id,
    );
    expect(ids).toEqual(['linkedin:profile:lantern', 'linkedin:profile:company/lantern']);
  });

  test('a post is the same under its shared address and under that of the app, however it is encoded', () => {
    const number = '7336088441425707077';
    const ids = [
      `posts/adal_oil-activity-${number}-k3Lm`,
      `posts/adal_oil-ugcPost-${number}-k3Lm/`,
      `feed/update/urn:li:activity:${number}/`,
      `feed/update/urn%3Ali%3Ashare%3A${number}`,
    ].map((path) => identify(new URL(`https://www.linkedin.com/${path}`)).id);
    expect(new Set(ids)).toEqual(new Set([`linkedin:post:${number}`]));
  });

  test('a page that states another post is not read', () => {
    const page = fixture('linkedin/opened');
    const url = new URL(page.url.href.replace('7077', '7078'));
    expect(read('linkedin', { ...page, url })).toBeUndefined();
  });

  test.each(['school', 'showcase'])('a %s has followers as a company does', (place) => {
    const page = fixture('linkedin/company');
    const [followers] = figures(read('linkedin', page));
    const url = new URL(page.url.href.replace('/company/', `/${place}/`));
    for (const link of page.document.querySelectorAll('[rel="canonical"]'))
      link.setAttribute('href', url.href);
    expect(figures(read('linkedin', { ...page, url }))).toEqual([
      followers?.replace('company/', `${place}/`),
    ]);
  });

  test('a person’s connections are no followers', () => {
    const page = fixture('linkedin/profile');
    const data = page.document.querySelector('script');
    if (data) data.textContent = data.textContent.replace('4108', 'null');
    const head = '<link rel="canonical" href="https://uk.linkedin.com/in/mira-k">';
    page.document.head.insertAdjacentHTML('beforeend', head);
    expect(figures(read('linkedin', page))).toEqual([]);
  });
});
