import type { Page } from '@playwright/test';

/** What a person does in a place, after it was made ready for it. */
export interface Gesture {
  readonly name: string;
  readonly ready?: (page: Page) => Promise<unknown>;
  readonly does: (page: Page) => Promise<unknown>;
}

/** A place with a long list. */
export interface ListPlace {
  readonly name: string;
  readonly path: string;
  /** What is on the screen once the list is. */
  readonly painted: string;
  readonly gestures: readonly Gesture[];
}

const press = (name: string, key: string, field?: string): Gesture => ({
  name,
  ...(field ? { ready: (page) => page.locator(field).first().focus() } : {}),
  does: (page) => page.keyboard.press(key),
});
// The pointer is there before: what Playwright does to find the place would count.
const click = (name: string, selector: string): Gesture => ({
  name,
  ready: (page) => page.locator(selector).first().hover(),
  does: async (page) => {
    await page.mouse.down();
    await page.mouse.up();
  },
});
const scroll: Gesture = {
  name: 'scroll',
  ready: (page) => page.mouse.move(390, 500),
  does: async (page) => {
    for (let step = 0; step < 10; step += 1) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(50);
    }
  },
};

const [search, view] = ['.filters input[type=search]', '.goals .top .seg button'];

/** Every place with a long list, and what is done there. */
export const listPlaces: readonly ListPlace[] = [
  { name: 'Home', path: 'options.html#home', painted: '.home .lead', gestures: [scroll] },
  {
    name: 'Goals',
    path: 'options.html#goals',
    painted: '.goals [role=progressbar]',
    gestures: [
      press('a letter into the search', '1', search),
      press('the letter taken back', 'Backspace', search),
      click('fold', '.fold'),
      click('unfold', '.fold'),
      click('open a menu', '.objective .tools button:last-of-type'),
      press('close it', 'Escape'),
      press('pick up a row', 'Space', '.line .handle'),
      press('move it', 'ArrowDown'),
      press('put it back', 'Escape'),
      click('alignment', `${view}:last-of-type`),
      click('list', `${view}:first-of-type`),
      scroll,
      click('form of a key result', '.goals .top .tools > button:nth-of-type(2)'),
      press('a letter into its title', 'x', 'dialog .field input[type=text]'),
      press('the letter of its title taken back', 'Backspace', 'dialog .field input[type=text]'),
    ],
  },
  {
    name: 'Evidence',
    path: 'options.html#evidence',
    painted: 'ul.evidence li',
    gestures: [
      press('a letter into the search', '1', search),
      press('the letter taken back', 'Backspace', search),
      press('another order', 'End', '.filters select:last-of-type'),
      scroll,
      click('more', 'ul.evidence + button'),
      click('form of a tag', 'ul.evidence .actions button'),
    ],
  },
  {
    name: 'Rules',
    path: 'options.html#rules',
    painted: '#rules ul.card li',
    gestures: [
      scroll,
      click('more', '#rules ul.card + button'),
      click('form of a rule', '#rules .actions button'),
    ],
  },
  {
    name: 'Review',
    path: 'options.html#review',
    painted: '.review .open form',
    gestures: [
      press('the next key result', 'ArrowDown', '.open input'),
      press('into the note', 'n', '.open input'),
      press('a letter into the note', 'x'),
      scroll,
    ],
  },
  {
    name: 'Popup',
    path: 'popup.html',
    painted: '.results [role=progressbar]',
    gestures: [
      click('Other…', '.act button:last-of-type'),
      press('a letter into its search', '1'),
      press('the next one', 'ArrowDown'),
      press('close it', 'Escape'),
      click('all key results', '.results-head button'),
      scroll,
    ],
  },
  {
    name: 'Side panel',
    path: 'sidepanel.html',
    painted: '.results [role=progressbar]',
    gestures: [
      press('a letter into the search', '1', '.results input[type=search]'),
      press('the letter taken back', 'Backspace'),
      scroll,
    ],
  },
  {
    name: 'Command bar',
    path: 'options.html#settings',
    painted: '#settings-heading',
    gestures: [
      press('open', 'Control+k'),
      press('a letter', '1'),
      press('the letter taken back', 'Backspace'),
      press('the next one', 'ArrowDown'),
      press('close', 'Escape'),
    ],
  },
];
