import type { NumberPrint } from '../model/number-print';
import { stability } from './thresholds';
import { alike } from './words';

export type PrintPart = Omit<NumberPrint, 'format'>;

interface Vote {
  readonly weight: number;
  /** From 0 to 1; undefined where one of both has nothing to compare. */
  readonly similarity: number | undefined;
}

/**
 * How alike two prints are, from 0 to 1: Σ w·sim / Σ w over what both have, with w = ln(s / (1 − s)) of the measured stabilities s, not below 0
 * (docs/NUMBERS.md names their source). 0 where they have nothing in common to compare.
 */
export function score(a: PrintPart, b: PrintPart): number {
  const votes = votesOf(a, b);
  const total = votes.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0
    ? 0
    : votes.reduce((sum, { weight, similarity = 0 }) => sum + weight * similarity, 0) / total;
}

/** Whether two prints share an attribute by which a person named the element. */
export function sharesName(a: PrintPart, b: PrintPart): boolean {
  return a.attributes.some(
    ({ name, value }) =>
      name !== 'role' && b.attributes.some((other) => other.name === name && other.value === value),
  );
}

/** ln(s / (1 − s)), not below 0. */
const weightOf = (s: number) => Math.max(0, Math.log(s / (1 - s)));

function votesOf(a: PrintPart, b: PrintPart): Vote[] {
  const votes: Vote[] = [
    { weight: weightOf(stability.tag), similarity: a.tag === b.tag ? 1 : 0 },
    {
      weight: weightOf(stability.text),
      similarity: both(a.label, b.label) && (a.label === b.label ? 1 : words(a.label, b.label)),
    },
    { weight: weightOf(stability.text), similarity: headings(a.headings, b.headings) },
    {
      weight: weightOf(stability.class),
      similarity: both(a.classes.length, b.classes.length) && alike(a.classes, b.classes),
    },
    { weight: weightOf(stability.path), similarity: paths(a.path, b.path) },
    ...attributes(a, b),
  ];
  return votes.filter(({ similarity }) => similarity !== undefined);
}

function attributes(a: PrintPart, b: PrintPart): Vote[] {
  return a.attributes.map(({ name, value }) => {
    const other = b.attributes.find((one) => one.name === name);
    const s = name === 'role' ? stability.role : name === 'id' ? stability.id : stability.name;
    return { weight: weightOf(s), similarity: other && (other.value === value ? 1 : 0) };
  });
}

/** The share of headings that are the same; the nearest counts as much as all further ones. */
function headings(a: readonly string[], b: readonly string[]): number | undefined {
  if (!a.length || !b.length) return undefined;
  return (a[0] === b[0] ? 0.5 : 0) + alike(a, b) / 2;
}

/** The share of steps, from the number upward, that are the same. */
function paths(a: string, b: string): number {
  const [up, other] = [a.split('/').reverse(), b.split('/').reverse()];
  const same = up.findIndex((step, at) => step !== other[at]);
  return (same < 0 ? up.length : same) / Math.max(up.length, other.length);
}

const words = (a: string, b: string) => alike(a.split(' '), b.split(' '));
/** Something where both have it, else undefined. */
function both(a: string | number, b: string | number): 1 | undefined {
  return a && b ? 1 : undefined;
}
