import { samplePages } from './sites.ts';

/** The sample page of an address, with texts replaced; each has to be in it, so that no case is silently about nothing. */
export function sample(url: string, replaced: readonly (readonly [from: string, to: string])[] = []): string {
  const page = samplePages.get(url);
  if (page === undefined) throw new Error(`there is no sample page of ${url}`);
  return replaced.reduce((html, [from, to]) => {
    if (!html.includes(from)) throw new Error(`the sample page of ${url} has no ${from}`);
    return html.replaceAll(from, to);
  }, page);
}

/** A page that runs a function with its arguments once it is parsed. The function refers to nothing outside itself. */
export function scripted<Args extends readonly unknown[]>(
  html: string,
  run: (...args: Args) => void,
  ...args: Args
): string {
  const given = JSON.stringify(args).replaceAll('<', '\\u003c');
  const script = `<script>(${run})(...${given})</script>`;
  return html.includes('</body>') ? html.replace('</body>', () => `${script}</body>`) : html + script;
}

/** A part of a page that a client draws anew, `after` so many milliseconds. */
export interface Part {
  readonly selector: string;
  /** By other elements, in those that are there already, or in their own attributes alone. */
  readonly how: 'replaced' | 'filled' | 'attributes';
  readonly after: number;
}

/** In a page: draws parts of it as they are in another page, each when it is due, at once where that is now. */
export function redraw(html: string, parts: readonly Part[]): void {
  const fill = (own: Element, wanted: Element, isDeep: boolean) => {
    for (const { name, value } of wanted.attributes)
      if (own.getAttribute(name) !== value) own.setAttribute(name, value);
    for (const { name } of [...own.attributes]) if (!wanted.hasAttribute(name)) own.removeAttribute(name);
    for (const [at, node] of isDeep ? [...wanted.childNodes].entries() : []) {
      const there = own.childNodes[at];
      if (node instanceof Element && there instanceof Element) fill(there, node, true);
      else if (there && there.nodeValue !== node.nodeValue) there.nodeValue = node.nodeValue;
    }
  };
  const draw = ({ selector, how }: Part) => {
    const shown = [...document.querySelectorAll(selector)];
    const wanted = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll(selector)];
    if (how === 'replaced') {
      shown[0]?.before(...wanted.map((element) => document.adoptNode(element)));
      for (const element of shown) element.remove();
    } else
      for (const [at, element] of shown.entries()) {
        const next = wanted[at];
        if (next) fill(element, next, how === 'filled');
      }
  };
  for (const part of parts)
    if (part.after === 0) draw(part);
    else setTimeout(draw, part.after, part);
}

/** In a page: leaves it for another one after `delay` milliseconds. */
export function leaveLater(url: string, delay: number): void {
  setTimeout(() => location.assign(url), delay);
}

/** A row of a Discord channel: a message by somebody who has not written the one before it. */
export function messageRow(channel: string, id: string, text: string, classes = ''): string {
  const row = `chat-messages-${channel}-${id}`;
  return `<li id="${row}" class="messageListItem__5126c"><div class="message__5126c ${classes}" role="article" data-list-item-id="chat-messages___${row}" aria-labelledby="message-username-${id} uid_1 message-content-${id}"><h3><span id="message-username-${id}"><span class="username_c19a55">lou</span></span> <time id="message-timestamp-${id}">today</time></h3><div id="message-content-${id}" class="${classes}">${text}</div><div id="message-accessories-${id}"></div></div></li>`;
}

/** What happens in a busy channel. */
export interface Traffic {
  /** A row's HTML, with ID where the message's id stands. */
  readonly row: string;
  /** The id of the first message; each of the others is a second younger than the one before it. */
  readonly first: string;
  readonly count: number;
  readonly perSecond: number;
  /** How many rows the list keeps. */
  readonly kept: number;
}

/** In a channel's page: adds messages, and drops the oldest rows. The page says in its root's `data-traffic` how many came. */
export function traffic({ row, first, count, perSecond, kept }: Traffic): void {
  const list = document.querySelector('ol');
  const begun = performance.now();
  let added = 0;
  const timer = setInterval(() => {
    const due = Math.min(count, Math.floor(((performance.now() - begun) / 1000) * perSecond));
    // Where the page was kept waiting it does not make up for all of it at once: nobody writes faster for that.
    for (const end = Math.min(due, added + perSecond / 10); added < end; added += 1) {
      const id = BigInt(first) + ((BigInt(added) * 1000n) << 22n);
      list?.insertAdjacentHTML('beforeend', row.replaceAll('ID', String(id)));
      if (list && list.children.length > kept) list.firstElementChild?.remove();
    }
    document.documentElement.dataset['traffic'] = String(added);
    if (added === count) clearInterval(timer);
  }, 10);
}
