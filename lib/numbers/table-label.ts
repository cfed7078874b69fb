import type { PageNode } from './page-tree';
import { normaliseLabel } from './words';

const is = (node: PageNode, names: RegExp, roles: RegExp) => {
  const role = node.element.getAttribute('role');
  return role === null ? names.test(node.element.localName) : roles.test(role);
};
const isCell = (node: PageNode) => is(node, /^t[dh]$/, /^(?:(?:grid)?cell|(?:column|row)header)$/);
const isHead = (node: PageNode) => is(node, /^th$/, /^(?:column|row)header$/);
const isRow = (node: PageNode) => is(node, /^tr$/, /^row$/);
const isTable = (node: PageNode) => is(node, /^table$/, /^(?:table|grid|treegrid)$/);

/** What is read of a table once, for all its cells. */
interface Grid {
  /** The words that begin the row of a cell; empty where there are none. */
  readonly beside: ReadonlyMap<PageNode, string>;
  /** The words that head the column of a cell; empty where there are none. */
  readonly above: ReadonlyMap<PageNode, string>;
}

/** A cell and the column that it begins in, counted from 0. */
interface Placed {
  readonly cell: PageNode;
  readonly column: number;
}

const grids = new WeakMap<PageNode, Grid>();

/**
 * The label of a number in a table or grid: the words that begin its row and those that head its column. Undefined outside of
 * tables, where neither has words, and in a cell that has words of its own.
 */
export function tableLabel(node: PageNode): { text: string; source: PageNode } | undefined {
  const cell = isCell(node) ? node : closest(node, isCell);
  const row = cell && closest(cell, isRow);
  const table = row && closest(row, isTable);
  if (!cell || !row || !table || hasOtherWords(cell, node)) return undefined;
  const { beside, above } = gridOf(table);
  const text = [beside.get(cell), above.get(cell)].filter(Boolean).join(' · ');
  return text === '' ? undefined : { text, source: cell };
}

const hasOtherWords = (cell: PageNode, { text = '' }: PageNode) =>
  cell.text === undefined || /\p{L}{2}/u.test(cell.text.replace(text, ''));

function gridOf(table: PageNode): Grid {
  const known = grids.get(table);
  if (known) return known;
  const rows = within(table, isRow, isTable).map((row) => place(within(row, isCell, isRow)));
  const grid = { beside: new Map(rows.flatMap(wordsBeside)), above: new Map(wordsAbove(rows)) };
  grids.set(table, grid);
  return grid;
}

function place(cells: readonly PageNode[]): Placed[] {
  let next = 0;
  return cells.map((cell) => {
    const stated = Number(cell.element.getAttribute('aria-colindex'));
    const column = stated > 0 ? stated - 1 : next;
    next = column + spanOf(cell);
    return { cell, column };
  });
}

/** For each cell of a row the first heading of it, else the first words before it. */
function wordsBeside(row: readonly Placed[]): [PageNode, string][] {
  const cells = row.map(({ cell }) => cell);
  const wordy = cells.filter(hasWords);
  const heads = wordy.filter(isHead);
  let before: PageNode | undefined;
  return cells.map((cell) => {
    const words = firstLine(heads.find((head) => head !== cell) ?? before);
    if (cell === wordy[0]) before = cell;
    return [cell, words];
  });
}

/** For each cell the last heading above it, else the first words above it: in a sheet the letters of columns are none. */
function wordsAbove(rows: readonly (readonly Placed[])[]): [PageNode, string][] {
  const widths = rows.map((row) => Math.max(0, ...row.map(({ cell, column }) => column + spanOf(cell))));
  const widest = Math.max(0, ...widths);
  const columns = [...new Set(rows.flat().map(({ column }) => column))].sort((a, b) => a - b);
  const heads = new Map<number, PageNode>();
  const firsts = new Map<number, PageNode>();
  return rows.flatMap((row, at) => {
    // Where a cell is missing, those after it stand below a wrong heading.
    const isWhole = widths[at] === widest;
    const words = row.map(({ cell, column }): [PageNode, string] => [
      cell,
      isWhole ? firstLine(heads.get(column) ?? firsts.get(column)) : '',
    ]);
    for (const [column, cell] of covered(row, columns)) {
      if (isHead(cell)) heads.set(column, cell);
      if (!firsts.has(column)) firsts.set(column, cell);
    }
    return words;
  });
}

/** The cells of a row that can head columns, by column: one over several columns stands for each of them. */
function* covered(row: readonly Placed[], columns: readonly number[]): Generator<[number, PageNode]> {
  let at = -1;
  const isWordy = row.map(({ cell }) => hasWords(cell) && !/^[A-Z]{1,2}$/.test(cell.text ?? ''));
  for (const column of columns) {
    while ((row[at + 1]?.column ?? Number.POSITIVE_INFINITY) <= column) at += 1;
    const cell = row[at]?.cell;
    if (cell && isWordy[at]) yield [column, cell];
  }
}

function spanOf({ element }: PageNode): number {
  const span = Number(element.getAttribute('colspan') ?? element.getAttribute('aria-colspan') ?? 1);
  return Number.isInteger(span) && span > 0 && span < 1000 ? span : 1;
}

/** The parts of a node that pass a test, in reading order, without those of another node of its kind in it. */
function within(node: PageNode, test: (node: PageNode) => boolean, isOther: (node: PageNode) => boolean) {
  const found: PageNode[] = [];
  const look = (parent: PageNode) => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (test(child)) found.push(child);
      if (!isOther(child)) look(child);
    }
  };
  look(node);
  return found;
}

/** Words, and no figure: also "7 days", but not "12" or "3 of 10". */
const hasWords = ({ text }: PageNode) =>
  text !== undefined && /\p{L}{2}|^\p{L}$/u.test(text) && !/^[\W\d]*\d[\d.,]*\s?\D{0,2}$/.test(text);

/** The first line of a cell; initials that stand for a picture before a name are none. */
function firstLine(cell: PageNode | undefined): string {
  const lines = cell?.text?.split('\n') ?? [];
  return normaliseLabel(lines.find((line) => !/^\p{Lu}{1,2}$/u.test(line.trim())) ?? lines[0] ?? '');
}

function closest(node: PageNode, test: (node: PageNode) => boolean): PageNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (test(at)) return at;
  return undefined;
}
