/**
 * Holm's adjusted p-values: those at most α are found, with any false find in at most α of all families.
 * Source: S. Holm, “A simple sequentially rejective multiple test procedure” (1979).
 */
export function holm(ps: readonly number[]): number[] {
  let least = 0;
  return inOrder(ps, ascending(ps), (p, n) => {
    least = Math.max(least, Math.min(1, p * (ps.length - n)));
    return least;
  });
}

/**
 * Benjamini and Hochberg's adjusted p-values: of those at most α, at most a share of α is false in the long run.
 * Source: Y. Benjamini, Y. Hochberg, “Controlling the false discovery rate” (1995).
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  let most = 1;
  return inOrder(ps, ascending(ps).reverse(), (p, n) => {
    most = Math.min(most, (p * ps.length) / (ps.length - n));
    return most;
  });
}

function ascending(ps: readonly number[]): number[] {
  return ps.map((_, n) => n).sort((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0));
}

/** Adjusts each p in the given order, and gives them back in their own. */
function inOrder(
  ps: readonly number[],
  order: readonly number[],
  adjust: (p: number, n: number) => number,
): number[] {
  const adjusted = ps.map(() => 1);
  for (const [n, index] of order.entries()) adjusted[index] = adjust(ps[index] ?? 1, n);
  return adjusted;
}
