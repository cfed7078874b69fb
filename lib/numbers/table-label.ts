import { nodesOf, type PageNode } from './page-tree';
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
  readonly rows: readonly (readonly PageNode[])[];
  /** The column of each cell, counted from 0. */
  readonly columns: ReadonlyMap<PageNode, number>;
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
  const grid = gridOf(table);
  const cells = grid.rows.find((each) => each.includes(cell)) ?? [];
  const column = grid.columns.get(cell) ?? 0;
  const text = [rowWords(cells, cell), columnWords(grid, cells, column)]
    .filter((part) => part !== '')
    .join(' · ');
  return text === '' ? undefined : { text, source: cell };
}

const hasOtherWords = (cell: PageNode, { text = '' }: PageNode) =>
  cell.text === undefined || /\p{L}{2}/u.test(cell.text.replace(text, ''));

function rowWords(cells: readonly PageNode[], cell: PageNode): string {
  const others = cells.filter((other) => other !== cell && hasWords(other));
  return firstLine(others.find(isHead) ?? others.find((other) => cells.indexOf(other) < cells.indexOf(cell)));
}

/** The first words above a cell: in a sheet the letters of columns are none. */
function columnWords({ rows, columns }: Grid, own: readonly PageNode[], column: number): string {
  const width = (row: readonly PageNode[]) =>
    Math.max(0, ...row.map((cell) => (columns.get(cell) ?? 0) + spanOf(cell)));
  // Where a cell is missing, those after it stand below a wrong heading.
  if (rows.some((row) => width(row) > width(own))) return '';
  const above = rows
    .slice(0, rows.indexOf(own))
    // A heading over several columns has the first of them as its own.
    .flatMap((row) => row.findLast((cell) => (columns.get(cell) ?? 0) <= column) ?? [])
    .filter((cell) => hasWords(cell) && !/^[A-Z]{1,2}$/.test(cell.text ?? ''));
  return firstLine(above.findLast(isHead) ?? above[0]);
}

function gridOf(table: PageNode): Grid {
  const known = grids.get(table);
  if (known) return known;
  const rows = [...nodesOf(table)]
    .filter((node) => isRow(node) && closest(node, isTable) === table)
    .map(cellsOf);
  const columns = new Map<PageNode, number>();
  for (const row of rows) {
    let at = 0;
    for (const cell of row) {
      const stated = Number(cell.element.getAttribute('aria-colindex'));
      columns.set(cell, stated > 0 ? stated - 1 : at);
      at = (columns.get(cell) ?? at) + spanOf(cell);
    }
  }
  const grid = { rows, columns };
  grids.set(table, grid);
  return grid;
}

function spanOf({ element }: PageNode): number {
  const span = Number(element.getAttribute('colspan') ?? element.getAttribute('aria-colspan') ?? 1);
  return Number.isInteger(span) && span > 0 && span < 1000 ? span : 1;
}

const cellsOf = (row: PageNode) =>
  [...nodesOf(row)].filter((node) => isCell(node) && closest(node, isRow) === row);

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
