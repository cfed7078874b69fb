// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { type DrawnMark, layOut } from '../../../lib/overlay/drawn-mark';
import { buttonSize } from '../../../lib/overlay/spot';
import { TagButton } from '../../../lib/overlay/tag-button';

it('puts a mark where its thing ends once that is narrower, though it was only followed in between', () => {
  const element = document.createElement('article');
  document.body.append(element);
  let width = 1280;
  element.getBoundingClientRect = () => new DOMRect(0, 100, width, 200);
  document.elementFromPoint = () => element;
  const tagged = { element, place: undefined, item: element, name: '' };
  const mark: DrawnMark = { button: new TagButton(), tagged, box: undefined };
  const end = () => (mark.button.spot?.x ?? 0) + buttonSize;
  layOut([mark], true);
  const gap = width - end();
  width = 800;
  layOut([mark], false);
  layOut([mark], true);
  expect(width - end()).toBe(gap);
});
