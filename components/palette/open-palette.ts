import { i18n, setCatalogue } from '#i18n';
import { setLocale } from '../../lib/i18n/formats';
import type { Answers, TagChoice } from '../../lib/messages/protocol';
import { send } from '../../lib/messages/send';
import { StillroomError } from '../../lib/model/errors';
import tokens from '../ui/tokens.css?inline';
import { element } from './element';
import { filterChoices } from './filter';
import styles from './palette.css?inline';

/** How long a tag can be undone on the page, in milliseconds. */
const undoTime = 10_000;

/**
 * Opens the palette over the page: a dialog in a shadow root, in the top layer. The page can access its events and its
 * tree, so only trusted events count.
 * @returns a function that removes it.
 */
export function openPalette(document: Document): () => void {
  const host = document.createElement('stillroom-palette');
  const root = host.attachShadow({ mode: 'open' });
  addStyles(root, document);
  // Keeps typing from triggering the page's shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress', 'input', 'paste'])
    host.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(host);
  const close = () => host.remove();
  // Without words there is nothing to show.
  takeWords()
    .then(() => showChoices(document, root, close))
    .catch(close);
  return close;
}

/** Asks the worker for the strings: a page's script cannot read the extension's files. */
async function takeWords(): Promise<void> {
  const { strings, locale } = await send('words', {});
  setLocale(locale);
  setCatalogue(strings);
}

function addStyles(root: ShadowRoot, document: Document): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokens + styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox does not let content scripts share style sheets with a page.
    root.append(element(document, 'style', {}, tokens + styles));
  }
}

async function showChoices(document: Document, root: ShadowRoot, close: () => void): Promise<void> {
  const make = <T extends keyof HTMLElementTagNameMap>(
    name: T,
    attributes: Record<string, string> = {},
    ...children: (Node | string)[]
  ) => element(document, name, attributes, ...children);
  const heading = make('h1', { id: 'title' }, i18n.t('palette.title'));
  const page = make('p', { class: 'page' }, i18n.t('palette.opening'));
  const input = make('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': i18n.t('palette.filter'),
    'aria-expanded': 'true',
    'aria-controls': 'choices',
    placeholder: i18n.t('palette.filter'),
  });
  const list = make('ul', { id: 'choices', role: 'listbox', 'aria-label': i18n.t('palette.title') });
  const note = make('p', { class: 'note', role: 'status' });
  const hint = make('p', { class: 'hint' }, i18n.t('palette.hint'));
  const dialog = make('dialog', { 'aria-labelledby': 'title' }, heading, page, input, list, note, hint);
  let isDone = false;
  dialog.addEventListener('close', () => !isDone && close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  root.append(dialog);
  dialog.showModal();
  input.focus();

  let choices: readonly TagChoice[] = [];
  let shown: TagChoice[] = [];
  // The place of the selected one: -1 for none.
  let at = -1;
  const show = () => {
    shown = filterChoices(choices, input.value);
    // What is tagged already is not preselected.
    at = shown.findIndex((choice) => !choice.counts);
    draw();
  };
  const draw = () => {
    list.replaceChildren(
      ...shown.map((choice, n) => {
        const title = make('span', { class: 'title' }, choice.title);
        const under = make('span', { class: 'objective' }, choice.objective);
        const option = make(
          'li',
          { role: 'option', id: `choice-${n}`, 'aria-selected': String(n === at) },
          title,
          under,
        );
        if (choice.counts) option.append(make('span', { class: 'counts' }, i18n.t('palette.counts')));
        option.addEventListener('click', (event) => event.isTrusted && void tag(choice));
        return option;
      }),
    );
    if (shown[at]) input.setAttribute('aria-activedescendant', `choice-${at}`);
    else input.removeAttribute('aria-activedescendant');
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    note.textContent = shown.length ? '' : i18n.t(choices.length ? 'palette.nothing' : 'palette.empty');
  };
  const tag = async ({ id }: TagChoice) => {
    try {
      const tagged = await send('tag', { keyResult: id });
      isDone = true;
      dialog.close();
      dialog.remove();
      showTagged(document, root, tagged, close);
    } catch (error) {
      note.textContent = wordsFor(error);
    }
  };
  input.addEventListener('input', show);
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length) {
      event.preventDefault();
      at = at < 0 ? (step > 0 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length;
      draw();
    }
    const chosen = shown[at];
    if (event.key === 'Enter' && event.isTrusted && !event.isComposing && chosen) {
      event.preventDefault();
      void tag(chosen);
    }
  });
  try {
    const state = await send('paletteState', {});
    choices = state.choices;
    page.textContent = state.title;
    show();
  } catch (error) {
    page.textContent = '';
    note.textContent = wordsFor(error);
  }
}

/**
 * Shows that the page is tagged, for ten seconds, or longer while the pointer or the focus is on it. A new tag can be
 * undone; one that was there before is not this one's to take back.
 */
function showTagged(
  document: Document,
  root: ShadowRoot,
  { tag, isNew, keyResultTitle }: Answers['tag'],
  close: () => void,
): void {
  const undo = element(document, 'button', { type: 'button', class: 'button' }, i18n.t('word.undo'));
  const words = element(document, 'span');
  const status = element(document, 'div', { class: 'toast', role: 'status', popover: 'manual' }, words);
  if (isNew) status.append(undo);
  root.append(status);
  status.showPopover();
  // Set after the live region is in the page, so that screen readers announce it.
  words.textContent = i18n.t(isNew ? 'palette.tagged' : 'palette.alreadyTagged', [keyResultTitle]);
  let timer = setTimeout(close, undoTime);
  const stopTimer = () => clearTimeout(timer);
  const restartTimer = () => {
    stopTimer();
    timer = setTimeout(close, undoTime);
  };
  for (const type of ['pointerenter', 'focusin']) status.addEventListener(type, stopTimer);
  for (const type of ['pointerleave', 'focusout']) status.addEventListener(type, restartTimer);
  status.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  undo.addEventListener('click', async (event) => {
    if (!event.isTrusted) return;
    try {
      await send('untag', { tag });
      words.textContent = i18n.t('palette.undone');
      undo.remove();
    } catch (error) {
      words.textContent = wordsFor(error);
    }
    restartTimer();
  });
}

function wordsFor(error: unknown): string {
  return i18n.t(`error.${error instanceof StillroomError ? error.code : 'unexpected'}`);
}
