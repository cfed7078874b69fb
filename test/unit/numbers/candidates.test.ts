import { describe, expect, it } from 'vitest';
import { candidates } from '../../../lib/numbers/candidates';
import { pageOf } from './support';

const texts = (body: string) => candidates(pageOf(body)).map(({ text }) => text);

describe('numbers on a page', () => {
  it('are elements with one number, the innermost of each', () => {
    expect(texts('<div><p>Leads</p><div><b>1,204</b></div></div><p>3 of 10</p>')).toEqual(['1,204']);
  });

  it('are one where they are split into spans, and two where they are two badges', () => {
    expect(texts('<p><span>1</span><span>,204</span></p>')).toEqual(['1,204']);
    expect(texts('<p><i>1</i><i>2</i><i>0</i></p>')).toEqual(['120']);
    expect(texts('<p><span>53</span><sup>%</sup></p>')).toEqual(['53%']);
    expect(texts('<p><span>12</span><span>345</span></p>')).toEqual(['12', '345']);
    expect(texts('<p><span>12</span> <span>345</span></p>')).toEqual(['12', '345']);
    expect(texts('<table><tr><td>12</td><td>345</td></tr></table>')).toEqual(['12', '345']);
  });

  it('may stand in attributes where there is no text', () => {
    expect(
      texts('<input value="42"><i title="7"></i><b data-value="9"></b><input type="hidden" value="5">'),
    ).toEqual(['42', '7', '9']);
  });

  it('are not what is hidden, nor what is code or a choice', () => {
    const hidden =
      '<b hidden>1</b><b aria-hidden="true">2</b><b style="display:none">3</b><script>4</script>';
    expect(texts(`${hidden}<select><option>5</option></select><b>6</b>`)).toEqual(['6']);
  });

  it('are none of what we draw on the page ourselves', () => {
    expect(texts('<p>Leads <b>1,204</b></p><stillroom-layer><b>12</b></stillroom-layer>')).toEqual(['1,204']);
  });

  it('are found in open shadow roots and slots, and in closed ones that are handed over', () => {
    const document = pageOf('<div id="open"><b>1</b></div><div id="closed"></div>');
    const [open, closed] = document.querySelectorAll('div');
    if (!open || !closed) throw new Error('no hosts');
    open.attachShadow({ mode: 'open' }).innerHTML = '<p><slot></slot></p><b>2</b>';
    const shadow = closed.attachShadow({ mode: 'closed' });
    shadow.innerHTML = '<b>3</b>';
    const shadowOf = (element: Element) => (element === closed ? shadow : element.shadowRoot);
    expect(candidates(document).map(({ text }) => text)).toEqual(['1', '2']);
    expect(candidates(document, { shadowOf }).map(({ text }) => text)).toEqual(['1', '2', '3']);
  });
});
