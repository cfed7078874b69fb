import { JSDOM } from 'jsdom';

/** A page with this body. */
export const pageOf = (body: string, language = 'en') =>
  new JSDOM(`<!doctype html><html lang="${language}"><body>${body}</body></html>`).window.document;
