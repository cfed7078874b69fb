import { expect, it } from 'vitest';
import { pageUrl } from '../../../lib/capture/page-url';

it.each([
  'https://github.com/octo-org/lantern/issues/412',
  'https://github.com/octo-org/lantern/issues?q=is%3Aopen+label%3A%22bug%22',
  'https://news.ycombinator.com/item?id=412&p=2',
  'https://forum.example.org:8443/t/a-light/12/3?u=mira-k',
  'http://localhost:3000/',
  'https://github.com/',
  'https://github.com/octo-org/lantern/discussions/7',
  'https://medium.com/@mira-k/why-we-count-less-8n6xe?source=a/b',
  'https://b%C3%BCcher.example/w?a=https://x.example/y?z',
])('%s is taken apart as the browser does it', (address) => {
  const url = new URL(address);
  const { href, origin, host, pathname } = url;
  expect(pageUrl(href)).toEqual({ href, origin, host, pathname });
});
