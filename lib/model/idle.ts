/** Without input for so long, in milliseconds, a person is idle. Free of zod, so that content scripts can carry it. */
export const idleAfter = 120_000;
