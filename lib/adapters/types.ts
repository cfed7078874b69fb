import type { Metric } from '../model/catalogue';
import type { Page, PageMatch, PageUrl, View } from './page';
import type { Statement } from './statement';

export type { Found, Page, PageMatch, PageUrl, Take, View, Watched } from './page';

/** The kinds of subject that a platform has, and the metrics that each shows. */
export type SubjectKinds = Readonly<Record<string, readonly Metric[]>>;

/** Reads one platform's pages: made from its statement by `platform`. */
export interface Adapter {
  /** Folder and fixture folder; with it the ids of its subjects and events begin. */
  readonly id: string;
  /** The platform's own name, the same in every language. */
  readonly name: string;
  readonly access: Statement['access'];
  readonly matches: readonly string[];
  readonly signs?: readonly string[] | undefined;
  readonly statement: Statement;
  /**
   * What an address is about.
   * @returns undefined where the address is of no kind that the adapter reads.
   */
  matchUrl(url: PageUrl): PageMatch | undefined;
  /**
   * The subject as the document shows it. After a soft navigation the address changes before the content: until the
   * document shows the address's own subject there is none, and nothing is read.
   */
  view(page: Page, match: PageMatch): View | undefined;
  /** The rows of a page that is no subject itself but lists subjects (a dashboard); undefined where it lists none. */
  list(page: Page): View | undefined;
}
