/** A share below this is not told apart from chance. */
const leastTakenBack = 0.4;

/**
 * The share of the variance of a step that later steps take back: 0 where chance adds up (a random walk, a count), 1 where
 * it is noise about a line, which leaves no trace. With VR the variance of sums of k steps over k times that of one, k a
 * third of the steps but at least two: 1 − (VR·k − 1)/(k − 1), times 1 − 1/n because few steps make it uncertain; shares
 * under 0.4 count as 0.
 * Source: Cochrane, “How Big Is the Random Walk in GNP?” (1988); the variance ratio without bias is that of Lo and MacKinlay
 * (1988). The threshold and the shrinking are Stillroom's own, by `npm run calibration`.
 * @param least steps that vary no more than this say nothing: it is the chance that is in them anyway.
 */
export function shareTakenBack(steps: readonly number[], least = 0): number {
  const n = steps.length;
  const length = Math.max(2, Math.round(n / 3));
  const mean = steps.reduce((sum, d) => sum + d, 0) / n;
  const one = steps.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (n - 1);
  if (length >= n || one <= least) return 0;
  const count = n - length + 1;
  let squares = 0;
  for (let from = 0; from < count; from += 1) {
    const sum = steps.slice(from, from + length).reduce((total, d) => total + d - mean, 0);
    squares += sum * sum;
  }
  const ratio = squares / (length * count * (1 - length / n)) / one;
  const share = Math.min(1, 1 - (ratio * length - 1) / (length - 1));
  return share < leastTakenBack ? 0 : share * (1 - 1 / n);
}

/** The variance of a sum of steps over that of one: of k steps (1 − b)·k + b, where the share b is taken back. */
export function sumVariance(count: number, takenBack: number): number {
  return count <= 1 ? count : (1 - takenBack) * count + takenBack;
}
