/**
 * The share of Student's t distribution that lies at or below `t`.
 * Source: Abramowitz and Stegun, “Handbook of Mathematical Functions”, 26.7.3 and 26.7.4: exact, a finite series.
 * @param freedom degrees of freedom: an integer of at least 1.
 */
export function cumulativeT(t: number, freedom: number): number {
  return 0.5 + within(Math.atan(t / Math.sqrt(freedom)), freedom) / 2;
}

/**
 * The value below which a share of Student's t distribution lies: the inverse of `cumulativeT`, by bisection.
 * @param share between 0 and 1, exclusive.
 * @param freedom degrees of freedom: an integer of at least 1.
 */
export function quantileT(share: number, freedom: number): number {
  // The angle whose tangent is t / √freedom is bounded, t is not.
  let [low, high] = [-Math.PI / 2, Math.PI / 2];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (0.5 + within(middle, freedom) / 2 < share) low = middle;
    else high = middle;
  }
  return Math.sqrt(freedom) * Math.tan((low + high) / 2);
}

/** The share between −t and t, with the sign of t; `angle` is the arc tangent of t / √freedom. */
function within(angle: number, freedom: number): number {
  const isOdd = freedom % 2 === 1;
  const cosine = Math.cos(angle);
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k < freedom; k += 2) {
    term *= ((k - 1) / k) * cosine ** 2;
    sum += term;
  }
  return isOdd ? ((angle + Math.sin(angle) * sum) * 2) / Math.PI : Math.sin(angle) * sum;
}
