/** What each browser has and jsdom has not: a slow machine reaches it where a fast one does not. */
globalThis.requestIdleCallback ??= (call) =>
  Number(setTimeout(() => call({ didTimeout: false, timeRemaining: () => 0 }), 1));
