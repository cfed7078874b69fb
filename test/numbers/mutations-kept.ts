import { rewrite, scaled, withDigits, write } from './edit-text';
import type { Mutation, Right } from './mutations';
import { above, elementsOf, type OpenPage } from './page';

const same = ({ spec }: OpenPage): Right => ({ value: spec.value, approximate: spec.approximate === true });
const word = (random: () => number) => `x${Math.floor(random() * 1e9).toString(36)}9q`;

/** The page stays readable, and what it says of the number is what it said. */
const keeps = (name: string, change: (page: OpenPage, random: () => number) => unknown): Mutation => ({
  name,
  survives: true,
  apply: (page, random) => (change(page, random) === false ? undefined : { right: same(page) }),
});

/** The number is written another way. */
const writes = (
  name: string,
  to: (page: OpenPage) => { text: string; right: Right } | undefined,
): Mutation => ({
  name,
  survives: true,
  apply(page) {
    const made = to(page);
    if (made) write(page.number, made.text);
    return made && { right: made.right };
  },
});

const digits = (text: string) => text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? digit);

/** What changes the markup and the writing, not the place. */
export const kept: readonly Mutation[] = [
  keeps('nothing', () => undefined),
  keeps('classes renamed', ({ document }, random) => {
    for (const element of elementsOf(document))
      if (element.hasAttribute('class')) element.setAttribute('class', word(random));
  }),
  keeps('ids renamed', ({ document }, random) => {
    for (const element of elementsOf(document))
      if (element.id && !document.querySelector(`[for="${element.id}"],[aria-labelledby~="${element.id}"]`))
        element.id = word(random);
  }),
  keeps('data attributes gone', ({ document }) => {
    for (const element of elementsOf(document))
      for (const name of element.getAttributeNames())
        if (name.startsWith('data-')) element.removeAttribute(name);
  }),
  keeps('wrapper added', ({ number, document }) => {
    if (/^(?:td|th|dd|text|input)$/.test(number.localName)) return false;
    const wrapper = document.createElement('div');
    number.replaceWith(wrapper);
    wrapper.append(number);
    return true;
  }),
  keeps('section wrapped', ({ card, document }) => {
    const part = card.parentElement;
    if (!part || /^(?:tbody|table|tr|html|dl|body|svg)$/.test(part.localName)) return false;
    const wrapper = document.createElement('div');
    part.replaceWith(wrapper);
    wrapper.append(part);
    return true;
  }),
  keeps('other tag', ({ number, document }) => {
    if (!/^(?:span|div|p|strong|b|h[1-6])$/.test(number.localName) || number.hasAttribute('slot'))
      return false;
    const other = document.createElement(number.localName === 'span' ? 'b' : 'span');
    other.append(...number.childNodes);
    number.replaceWith(other);
    return true;
  }),
  keeps('split into spans', ({ number, document, spec }) => {
    if (number.localName === 'input' || number.localName === 'text') return false;
    const at = /[.,٬ \u202f]/.exec(spec.text.slice(1))?.index;
    if (at === undefined) return false;
    const text = (number.textContent ?? '').trim();
    number.textContent = '';
    for (const part of [text.slice(0, at + 1), text.slice(at + 1)]) {
      const span = document.createElement('span');
      span.textContent = part;
      number.append(span);
    }
    return true;
  }),
  keeps('label in capitals', ({ label }) => {
    if (label.localName === 'input') return false;
    rewrite(label, (text) => (text.trim() === '' ? text : ` ${text.trim().toUpperCase()}: `));
    return true;
  }),
  keeps('range reworded', ({ range, spec }) => {
    const to: Record<string, string> = {
      'Last 28 days': 'Past 4 weeks',
      'Letzte 30 Tage': 'Vergangene 30 Tage',
      'Last 90 days': 'Past 90 days',
      'Past 7 days': 'Last week’s 7 days',
      'Last 14 days': 'Last 2 weeks',
      'Last 24 hours': 'Past 1 day',
      'This month': 'Month to date',
      'Previous 30 days': 'Last 30 days',
      'Last 30 days': 'Letzte 30 Tage',
      'Last 7 days': 'Past 7 days',
      'Q3 2026': '3. Quartal 2026',
      'This quarter': 'Quarter to date',
      'Dieses Quartal': 'Aktuelles Quartal',
      'This week': 'Current week',
      'Last 12 months': 'Past year',
    };
    const text = to[spec.range ?? ''];
    if (!range || text === undefined || text === 'Past year' || text.includes('’')) return false;
    if (range.localName === 'select') range.innerHTML = `<option selected>${text}</option>`;
    else write(range, text);
    return true;
  }),
  keeps('hidden copy', ({ card }) => {
    const copy = card.cloneNode(true) as Element;
    copy.setAttribute('style', 'display:none');
    card.before(copy);
  }),
  writes('another value', (page) => {
    const text = withDigits(page, '42');
    return text === undefined
      ? undefined
      : { text, right: { value: scaled(page, 42), approximate: page.spec.approximate === true } };
  }),
  writes('other digits', (page) => {
    const text = digits(page.spec.text);
    return text === page.spec.text || /[.,]/.test(text) ? undefined : { text, right: same(page) };
  }),
  writes('right to left', (page) => ({ text: `\u200f${page.spec.text}\u200f`, right: same(page) })),
  writes('below zero', (page) => {
    const text = withDigits(page, '42');
    if (text === undefined || page.spec.scale) return undefined;
    return { text: `−${text}`, right: { value: -42, approximate: false } };
  }),
  writes('abbreviated', (page) => {
    const text = withDigits(page, '12.3k');
    if (text === undefined || page.spec.scale || /%|٪|^\p{L}|\d{3},\d\d /u.test(page.spec.text))
      return undefined;
    return { text, right: { value: 12300, approximate: true } };
  }),
  writes('without groups', (page) => {
    const text = withDigits(page, '31204');
    return text === undefined
      ? undefined
      : { text, right: { value: scaled(page, 31204), approximate: page.spec.approximate === true } };
  }),
  keeps('change added beside it', ({ number, document }) => {
    const parent = number.parentElement;
    if (!parent || /^(?:tr|dl|svg)$/.test(parent.localName) || number.hasAttribute('slot')) return false;
    const change = document.createElement('small');
    change.className = 'trend';
    change.textContent = '+38';
    const box = document.createElement('div');
    box.append(change);
    number.after(box);
    return true;
  }),
  keeps('notice on top', ({ document, card }) => {
    const notice = document.createElement('div');
    notice.innerHTML = '<p>You have <b>3</b> new messages</p>';
    let top: Element = card;
    for (let at: Element | null = card; at && at.localName !== 'body'; at = above(at)) top = at;
    top.before(notice);
  }),
];
