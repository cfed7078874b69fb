// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { adapter } from '../../../lib/adapters/youtube';
import { CaptureBuffer } from '../../../lib/capture/capture-buffer';
import { LeftOvers } from '../../../lib/capture/left-overs';
import { PageReader } from '../../../lib/capture/page-reader';

/** A client that fills the same elements anew: its title, then its count. */
function pages() {
  document.body.innerHTML = '<h1>First</h1><b>12</b>';
  const [title, count] = [...document.body.children] as [Element, Element];
  const first = new LeftOvers();
  for (const element of [title, count]) expect(first.isLeftOver(element, 0)).toBe(false);
  return { title, count, second: new LeftOvers(first.contents) };
}

describe('what is left over from the last page', () => {
  it('does not count while nothing was redrawn, however long', () => {
    const { title, count, second } = pages();
    for (const now of [0, 1000, 60_000]) {
      expect(second.isLeftOver(title, now)).toBe(true);
      expect(second.isLeftOver(count, now)).toBe(true);
    }
    expect(second.isWaiting).toBe(false);
  });

  it('counts once it was redrawn itself', () => {
    const { title, count, second } = pages();
    count.textContent = '7';
    expect(second.isLeftOver(count, 100)).toBe(false);
    expect(second.isLeftOver(title, 100)).toBe(true);
  });

  it('counts unchanged once others were redrawn and it had time to follow', () => {
    const { title, count, second } = pages();
    title.textContent = 'Second';
    expect(second.isLeftOver(title, 100)).toBe(false);
    expect(second.isLeftOver(count, 100)).toBe(true);
    expect(second.isWaiting).toBe(true);
    expect(second.isLeftOver(count, 1500)).toBe(true);
    expect(second.isLeftOver(count, 1700)).toBe(false);
  });

  it('is told by attributes too', () => {
    const { count, second } = pages();
    count.setAttribute('aria-label', '7 likes');
    expect(second.isLeftOver(count, 100)).toBe(false);
  });

  it('is nothing that is new in the document', () => {
    const { second } = pages();
    document.body.innerHTML = '<b>12</b>';
    expect(second.isLeftOver(document.body.children[0] as Element, 0)).toBe(false);
  });

  it('is known on the page after one that was left before it was read', () => {
    const { title, count, second } = pages();
    const third = new LeftOvers(second.contents);
    expect(third.isLeftOver(title, 0)).toBe(true);
    count.textContent = '7';
    expect(third.isLeftOver(count, 100)).toBe(false);
  });

  it('is forgotten on a page of no subject, from where the same one may be opened again', () => {
    const { second } = pages();
    const sizeAfter = (address: string) => {
      const buffer = new CaptureBuffer('youtube', address, () => {});
      const reader = new PageReader(new URL(address), document, adapter, buffer, second.contents);
      return reader.contents.size;
    };
    expect(sizeAfter('https://www.youtube.com/watch?v=EJtktxPRavV')).toBe(2);
    expect(sizeAfter('https://www.youtube.com/')).toBe(0);
  });
});
