import * as z from 'zod/mini';
import { editFrame } from '../model/edit';
import { id, limits, nonEmpty, text, webUrl } from '../model/scalars';
import { type Settings, settings } from '../model/settings';
import { captureEnvelope } from '../model/signals';

const page = z.object({ url: webUrl, title: text(limits.text) });
const nothing = z.object({});

/**
 * Every message there is: the schema of its request, and who may send it. `content` messages may come from a content
 * script or a page of ours; `extension` ones only from our own pages.
 */
export const protocol = {
  /** Whether the page in the sender's tab may be read. */
  mayRead: { from: 'content', request: nothing },
  /** By which software the page in the sender's tab says it is made: the id of a platform. */
  recognised: { from: 'content', request: z.object({ platform: id }) },
  /** Signals of one page. Answered once they are stored; sending it again changes nothing. */
  capture: { from: 'content', request: captureEnvelope },
  /** What the palette shows for the page in the sender's tab. */
  paletteState: { from: 'content', request: nothing },
  /** Tags the page in the sender's tab; our own pages name the page they mean. */
  tag: {
    from: 'content',
    request: z.object({
      keyResult: id,
      page: z.optional(page),
      note: z.optional(text(limits.text)),
      quote: z.optional(text(limits.text)),
    }),
  },
  /** Takes a tag back. */
  untag: { from: 'content', request: z.object({ tag: id }) },
  /** Applies edits as one action: all or none. */
  applyEdits: { from: 'extension', request: z.object({ edits: z.array(editFrame) }) },
  /** Takes an action back, by changes that restore what was before it. */
  undoAction: { from: 'extension', request: z.object({ action: id }) },
  /** Brings snapshots up to date that are not. */
  refresh: { from: 'extension', request: nothing },
  /** Changes the settings that are given. */
  changeSettings: { from: 'extension', request: z.partial(settings) },
  /** Erases everything that was read on a site. */
  eraseSite: { from: 'extension', request: z.object({ site: id }) },
  /** Erases a person, by their handle, on every platform. */
  erasePerson: { from: 'extension', request: z.object({ handle: nonEmpty(limits.actor) }) },
  /** Which site that can be read an address is of. */
  siteOf: { from: 'extension', request: z.object({ url: webUrl }) },
  /** The sites that can be read. */
  sites: { from: 'extension', request: nothing },
  /** Starts an import, dropping what an earlier one left staged. */
  importBegin: { from: 'extension', request: nothing },
  /** Checks further lines of the file and stages them. `first` is the number of the first of them, from 1. */
  importLines: {
    from: 'extension',
    request: z.object({ id, first: z.number(), lines: z.array(z.string()) }),
  },
  /** Makes all that was staged real, in one transaction. */
  importCommit: { from: 'extension', request: z.object({ id }) },
} as const;

export type MessageName = keyof typeof protocol;
export type RequestOf<N extends MessageName> = z.infer<(typeof protocol)[N]['request']>;

/** A key result that a page can be tagged to. */
export interface TagChoice {
  readonly id: string;
  readonly title: string;
  readonly objective: string;
  readonly layer: 'effort' | 'output' | 'outcome';
  /** Whether the page in front counts for it already. */
  readonly counts: boolean;
}

/** A site that can be read, and whether the person has let it be. */
export interface Site {
  /** The platform's id where the site is an adapter's own, else the origin. */
  readonly id: string;
  readonly platform: string;
  /** The origins that are asked for, as match patterns. */
  readonly origins: readonly string[];
  /** Asked for at the installation; it cannot be given back here. */
  readonly isRequired: boolean;
  readonly isGranted: boolean;
  /** Granted, and not read for now. */
  readonly isPaused: boolean;
}

/** How much was deleted. */
export interface Erased {
  readonly subjects: number;
  readonly events: number;
}

/** What each message is answered with. */
export interface Answers {
  mayRead: { reads: boolean };
  /** Whether its adapter was run there. */
  recognised: { reads: boolean };
  /** How many readings and events were stored, and how many pieces were refused because they were not sound. */
  capture: { stored: number; refused: number };
  /** The last-used key result is the first choice. */
  paletteState: { title: string; choices: TagChoice[] };
  tag: { tag: string; keyResult: string; keyResultTitle: string };
  untag: { removed: boolean };
  applyEdits: { action: string };
  undoAction: { undone: boolean };
  refresh: { refreshed: number };
  /** Nothing for an address of no site that can be read. */
  changeSettings: { settings: Settings };
  eraseSite: Erased;
  erasePerson: Erased;
  siteOf: { site?: Site };
  sites: { sites: Site[] };
  importBegin: { id: string };
  importLines: { staged: number };
  /** How many records of the file were new or changed something. */
  importCommit: { records: number; changed: number };
}
