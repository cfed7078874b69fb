/** A day and a week, in milliseconds. */
export const dayLength = 86_400_000;
export const weekLength = 7 * dayLength;
