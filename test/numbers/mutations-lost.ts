import { withDigits, write } from './edit-text';
import type { Mutated, Mutation } from './mutations';
import type { OpenPage } from './page';

const loses = (name: string, change: (page: OpenPage) => unknown): Mutation => ({
  name,
  survives: false,
  apply: (page): Mutated | undefined => (change(page) === false ? undefined : { right: 'refused' }),
});

/** What is followed is gone, doubled or another thing, so that no value is right. */
export const lost: readonly Mutation[] = [
  loses('number removed', ({ number }) => number.remove()),
  loses('number is a dash', ({ number }) => write(number, '–')),
  loses('number is a bound', ({ number }) => write(number, '99+')),
  loses('two numbers in one', ({ number, spec }) => write(number, `${spec.text} / 99`)),
  loses('card removed', ({ card }) => card.remove()),
  loses('card hidden', ({ card }) => card.setAttribute('hidden', '')),
  loses('twin card', ({ card }) => card.after(card.cloneNode(true))),
  loses('twin card with another value', (page) => {
    const twin = page.card.cloneNode(true) as Element;
    if (!twin.textContent?.includes(page.spec.text)) return false;
    const walk = page.document.createTreeWalker(twin, 4);
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      if (node.nodeValue?.trim() === page.spec.text) node.nodeValue = withDigits(page, '7') ?? '7';
    page.card.before(twin);
    return true;
  }),
  loses('label reworded', ({ label }) => write(label, 'Completely different')),
  loses('label translated', ({ label }) => write(label, 'Etwas auf Deutsch')),
  loses('label removed', ({ label }) => label.remove()),
  loses('unit is percent', ({ number, spec }) => {
    if (/[%٪]/.test(spec.text)) return false;
    write(number, '42%');
    return true;
  }),
  loses('unit is money', ({ number, spec }) => {
    if (/[$€£]/.test(spec.text)) return false;
    write(number, '$42');
    return true;
  }),
  loses('another currency', ({ number, spec }) => {
    if (!/[$€£]/.test(spec.text)) return false;
    write(number, spec.text.replace(/[$€£]/, '₹'));
    return true;
  }),
  loses('unit gone', ({ number, spec }) => {
    if (!/[$€£%٪]|ms/.test(spec.text)) return false;
    write(number, '42');
    return true;
  }),
  loses('range changed', ({ range }) => {
    if (!range) return false;
    if (range.localName === 'select') range.innerHTML = '<option selected>Last 5 days</option>';
    else if (range.localName === 'button' && range.getAttribute('aria-pressed') === 'true') {
      range.setAttribute('aria-pressed', 'false');
      range.nextElementSibling?.setAttribute('aria-pressed', 'true');
      if (!range.nextElementSibling) write(range, 'Last 5 days');
    } else write(range, 'Last 5 days');
    return true;
  }),
  loses('range gone', ({ range }) => {
    if (!range) return false;
    range.remove();
    return true;
  }),
  loses('could be two numbers', (page) => {
    const { number, spec, document } = page;
    if (!/^\d{1,3}$/.test(spec.text) && !/^\d{2,3}%?$/.test(spec.text)) return false;
    document.documentElement.removeAttribute('lang');
    write(number, spec.text.includes('%') ? '1.234%' : '1.234');
    return true;
  }),
  {
    name: 'never stops loading',
    survives: false,
    apply(page) {
      page.card.setAttribute('aria-busy', 'true');
      return { right: 'refused', steps: [0, 1000, 2000, 31_000].map((at) => ({ at })) };
    },
  },
  {
    name: 'never stops changing',
    survives: false,
    apply(page) {
      const change = (text: string) => () => write(page.number, page.spec.text.replace(/\p{Nd}/u, text));
      const steps = [0, 1000, 2000, 31_000].map((at, n) => ({ at, change: change(String(n + 3)) }));
      return { right: 'refused', steps };
    },
  },
];
