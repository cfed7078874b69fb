import type { Weekly } from './weekly';

/** The coefficient of a series by itself is kept this far from 1, where its residuals would have no meaning. */
const mostPersistent = 0.95;

/**
 * What is new in each week of a series, as ranks: ranks, their straight line taken out, the residuals of a first-order
 * autoregression, and the ranks of these. Two series that only share a trend or move slowly have nothing in common after this.
 * A residual needs the week before, so a gap costs two weeks.
 * Source: L. D. Haugh, “Checking the independence of two covariance-stationary time series” (1976); the coefficient with the
 * correction for short series of M. G. Kendall, “Note on bias in the estimation of autocorrelation” (1954).
 */
export function preWhiten(series: Weekly): Weekly {
  const flat = withoutLine(ranks(series));
  const kept = persistence(flat);
  const residuals = flat.map((value, n) => {
    const before = n > 0 ? flat[n - 1] : undefined;
    return value === undefined || before === undefined ? undefined : value - kept * before;
  });
  return ranks(residuals);
}

/** The rank of each known value, from 1; equal values share the mean of their ranks. */
export function ranks(series: Weekly): Weekly {
  const known = series.flatMap((value, n) => (value === undefined ? [] : [{ value, n }]));
  known.sort((a, b) => a.value - b.value);
  const found: (number | undefined)[] = series.map(() => undefined);
  for (let from = 0; from < known.length; ) {
    let to = from + 1;
    while (to < known.length && known[to]?.value === known[from]?.value) to += 1;
    for (const { n } of known.slice(from, to)) found[n] = (from + 1 + to) / 2;
    from = to;
  }
  return found;
}

/** The series less its least-squares line over the weeks. */
function withoutLine(series: Weekly): Weekly {
  const known = series.flatMap((y, x) => (y === undefined ? [] : [{ x, y }]));
  const mean = (of: (p: { x: number; y: number }) => number) =>
    known.reduce((sum, p) => sum + of(p), 0) / known.length;
  const [mx, my] = [mean((p) => p.x), mean((p) => p.y)];
  const spread = known.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
  const slope = spread ? known.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0) / spread : 0;
  return series.map((y, x) => (y === undefined ? undefined : y - my - slope * (x - mx)));
}

/** How much of a week is left in the next one: r₁ + (1 + 4 r₁) / n, for a series about 0. */
function persistence(series: Weekly): number {
  const known = series.filter((value) => value !== undefined);
  const squares = known.reduce((sum, value) => sum + value * value, 0);
  if (!squares) return 0;
  const products = series.reduce<number>((sum, value, n) => {
    const before = n > 0 ? series[n - 1] : undefined;
    return value === undefined || before === undefined ? sum : sum + value * before;
  }, 0);
  const first = products / squares;
  const corrected = first + (1 + 4 * first) / known.length;
  return Math.max(-mostPersistent, Math.min(mostPersistent, corrected));
}
