/**
 * The browser's own API, which stands in for the polyfill in what runs in a page: both engines answer messages with
 * promises there, and a guest carries nothing that it does not need.
 */
const { browser, chrome } = globalThis as { browser?: unknown; chrome?: unknown };

export default browser ?? chrome;
