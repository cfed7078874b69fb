import * as z from 'zod/mini';
import { activity } from '../model/activity';
import { type ImportProgress, wrappedKey } from '../model/backup';
import { editFrame } from '../model/edit';
import { limits } from '../model/limits';
import { id, instant, list, nonEmpty, number, text, webUrl } from '../model/scalars';
import { type Settings, settings } from '../model/settings';
import { captureEnvelope, type Subject } from '../model/signals';
import { heartbeat, timeSpan } from '../model/time-span';
import {
  confirmNumber,
  followNumber,
  mergeNumbers,
  type NumberAnswers,
  numberSeen,
  pickedNumber,
  pickedPicture,
  pointAgain,
  pointAgainOn,
  startPicking,
} from './numbers';
import {
  type FrameState,
  frameNews,
  type Made,
  type OverlayState,
  openFrame,
  tagItem,
  tagTo,
} from './overlay';

const page = z.object({ url: webUrl, title: text(limits.text) });
const nothing = z.object({});
/**
 * What content scripts do without until a page needs it: the rules of all languages, the platform's rare kinds, the overlay; and the
 * capture script itself, where a page cannot load it.
 */
const parts = ['languages', 'kinds', 'overlay', 'capture'] as const;
export type Part = (typeof parts)[number];

/**
 * Every message: the schema of its request, and who may send it. `content` messages may come from a content script in the
 * top frame of a tab or from an extension page, `frame` messages also from one in any other frame; `extension` messages only
 * from extension pages.
 */
export const protocol = {
  /** Whether the page in the sender's tab may be read. */
  mayRead: { from: 'content', request: nothing },
  /** The scout recognised the software of the page in the sender's tab: the id of a platform. */
  recognised: { from: 'content', request: z.object({ platform: id }) },
  /** Runs a script beside the content script in the sender's page, which shows something that needs it. */
  bringPart: { from: 'content', request: z.object({ part: z.enum(parts) }) },
  /** Signals of one page. The answer means that they are stored; sending them again changes nothing. */
  capture: { from: 'content', request: captureEnvelope },
  /** The strings of content scripts, in the chosen language. */
  words: { from: 'frame', request: nothing },
  /** What is drawn on the page in the sender's tab. `since`: when this visit began. */
  overlayState: { from: 'content', request: z.object({ subject: id, since: instant }) },
  /** Tags an item of the page to the suggested key result, which the page does not learn. */
  tagItem: { from: 'content', request: tagItem },
  /** Prepares a frame of the extension for an item of the page in the sender's tab, or for the page itself. */
  openFrame: { from: 'content', request: openFrame },
  /** Hides the chip on the sender's site. */
  hideChip: { from: 'content', request: nothing },
  /** What a frame shows. Its token is good once, in the tab for which it was made. */
  claimFrame: { from: 'extension', request: z.object({ token: id }) },
  /** What a frame tells the page's content script. */
  frameNews: { from: 'extension', request: frameNews },
  /** Tags an item or a page to several key results. */
  tagTo: { from: 'extension', request: tagTo },
  /** Tags the given page. Tagging it again changes nothing. */
  tag: {
    from: 'extension',
    request: z.object({ keyResult: id, page, note: z.optional(text(limits.text)) }),
  },
  /** Removes a tag. */
  untag: { from: 'extension', request: z.object({ tag: id }) },
  /** Applies edits as one action: all or none. */
  applyEdits: { from: 'extension', request: z.object({ edits: z.array(editFrame) }) },
  /** Undoes an action, by changes that restore the values before it. */
  undoAction: { from: 'extension', request: z.object({ action: id }) },
  /** Stores a talk, a webinar and the like that was entered by hand, and tags it. `seconds` went into it. */
  saveActivity: {
    from: 'extension',
    request: z.object({
      activity,
      keyResults: z.optional(list(id)),
      seconds: z.optional(number.check(z.gte(0))),
    }),
  },
  /** Removes what was entered by hand, with its tags and its logged time. */
  removeActivity: { from: 'extension', request: z.object({ subject: id }) },
  /** Sets whether the pages of a subject are left out of what waits to be tagged. */
  dismiss: { from: 'extension', request: z.object({ subject: id, dismissed: z.boolean() }) },
  /** Remembers that the person said no to an offered rule: its key. */
  declineRule: { from: 'extension', request: z.object({ offer: nonEmpty(limits.text) }) },
  /** Follows what engineering made of a topic, at an address. */
  followIssue: { from: 'extension', request: z.object({ topic: id, url: webUrl }) },
  /** The person was active on the page in the sender's tab. */
  heartbeat: { from: 'content', request: heartbeat },
  /** Puts and deletes tracked time, as a person corrects it. */
  changeSpans: { from: 'extension', request: z.object({ put: z.array(timeSpan), remove: z.array(id) }) },
  /** Refreshes stale snapshots. */
  refresh: { from: 'extension', request: nothing },
  /** Changes the given settings. */
  changeSettings: { from: 'extension', request: z.partial(settings) },
  /** Begins to erase everything that was captured from a site. */
  eraseSite: { from: 'extension', request: z.object({ site: id }) },
  /** Begins to erase a person, by their handle, on every platform. */
  erasePerson: { from: 'extension', request: z.object({ handle: nonEmpty(limits.actor) }) },
  /** Stops a job. What it has done stays. */
  stopJob: { from: 'extension', request: z.object({ id }) },
  /** Replaces the key under which people are stored, where it is broken. */
  replaceBrokenKey: { from: 'extension', request: nothing },
  /** The site of an address, where it can be read. */
  siteOf: { from: 'extension', request: z.object({ url: webUrl }) },
  /** The sites that can be read. */
  sites: { from: 'extension', request: nothing },
  /** Starts an import under an id of the page's own, and opens the key that came with the backup, where it did. */
  importBegin: {
    from: 'extension',
    request: z.object({
      id,
      people: z.optional(z.object({ key: wrappedKey, passphrase: text(limits.title) })),
    }),
  },
  /** Checks and stages lines of the file. `first` is the number of the first of them, from 1. */
  importLines: {
    from: 'extension',
    request: z.object({ id, first: z.int().check(z.gte(1)), lines: z.array(z.string()) }),
  },
  /** Checks all staged lines together, and decides the import: from then on it is carried out. */
  importCommit: { from: 'extension', request: z.object({ id, lines: z.int().check(z.gte(0)) }) },
  /** How far a decided import is. */
  importProgress: { from: 'extension', request: z.object({ id }) },
  /** Drops an import that is not decided yet. */
  importStop: { from: 'extension', request: z.object({ id }) },
  /** The numbers that are followed at the address of the sender. */
  numbersHere: { from: 'frame', request: nothing },
  /** What became of a followed number on the sender's page. */
  numberSeen: { from: 'frame', request: numberSeen },
  /** Begins picking a number in a tab, once its origin may be read. */
  startPicking: { from: 'extension', request: startPicking },
  /** Opens the page of a followed number, and begins picking there. */
  pointAgainOn: { from: 'extension', request: pointAgainOn },
  /** A frame of a page says that numbers can be picked in it, and that its person has ended that. */
  pickingBegan: { from: 'frame', request: nothing },
  pickingEnded: { from: 'frame', request: nothing },
  /** Shows the card of a number that the person has pointed at. */
  pickedNumber: { from: 'frame', request: pickedNumber },
  /** Shows the form of a check-in, for what the person has pointed at cannot be read. */
  pickedPicture: { from: 'frame', request: pickedPicture },
  /** Follows a number: its record, its first reading and its tag are one action. */
  followNumber: { from: 'extension', request: followNumber },
  /** Looks for a followed number by a new print from now on. */
  pointAgain: { from: 'extension', request: pointAgain },
  /** Answers whether a value that was set aside is right. */
  confirmNumber: { from: 'extension', request: confirmNumber },
  /** Makes one series of two numbers; `from` is stopped. */
  mergeNumbers: { from: 'extension', request: mergeNumbers },
  /** Deletes a number with its readings, its tags and its history, for good. */
  eraseNumber: { from: 'extension', request: z.object({ number: id }) },
  /** Deletes the sample workspace. */
  deleteSample: { from: 'extension', request: nothing },
} as const;

export type MessageName = keyof typeof protocol;
/** A request as it is sent, and as it is once it was parsed. */
export type SentRequestOf<N extends MessageName> = z.input<(typeof protocol)[N]['request']>;
export type RequestOf<N extends MessageName> = z.infer<(typeof protocol)[N]['request']>;

/** Strings by key, or their plural forms, and the locale of numbers and dates. */
export interface Words {
  readonly locale: string;
  readonly strings: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** A site that can be read, and whether the person has granted access. */
export interface Site {
  /** The platform's id where the site is an adapter's own, else the origin. */
  readonly id: string;
  readonly platform: string;
  /** Its origins as match patterns, for permission requests. */
  readonly origins: readonly string[];
  /** Granted at installation; access cannot be removed here. */
  readonly isRequired: boolean;
  readonly isGranted: boolean;
  /** Reading is paused by the person. */
  readonly isPaused: boolean;
}

/** The id of a job that was begun. It is stored, so it goes on after the worker or the browser was ended. */
export interface Begun {
  readonly job: string;
}

/** The answer to each message. */
export interface Answers extends NumberAnswers {
  mayRead: { reads: boolean };
  /** Whether its adapter was run in the page. */
  recognised: { reads: boolean };
  bringPart: { runs: boolean };
  /** How many readings and events were stored, how many invalid pieces were refused, and whether something of it is to be marked. */
  capture: { stored: number; refused: number; counts: boolean };
  words: Words;
  overlayState: OverlayState;
  /** `path` of the frame that says what was done, and whether the item counts now. */
  tagItem: { path: string; counts: boolean };
  openFrame: { path: string };
  hideChip: { hidden: true };
  claimFrame: FrameState;
  frameNews: { told: true };
  tagTo: { made: Made[] };
  tag: Made;
  untag: { removed: boolean };
  applyEdits: { action: string };
  undoAction: { undone: boolean };
  /** `action` tagged it; `before` is the subject as it was. */
  saveActivity: { subject: string; action: string; before?: Subject };
  /** `undoAction` restores its tags and its time once it is saved again as it was. */
  removeActivity: { action: string; before: Subject };
  dismiss: { dismissed: boolean };
  declineRule: { declined: boolean };
  followIssue: { action: string; subject: string };
  heartbeat: { stored: boolean };
  changeSpans: { changed: true };
  refresh: { refreshed: number };
  changeSettings: { settings: Settings };
  eraseSite: Begun;
  erasePerson: Begun;
  /** Whether it was running. */
  stopJob: { stopped: boolean };
  replaceBrokenKey: { replaced: boolean };
  /** Without `site` where the address can never be read. */
  siteOf: { site?: Site };
  sites: { sites: Site[] };
  importBegin: { begun: true };
  importLines: { staged: number };
  importCommit: { decided: true };
  importProgress: ImportProgress;
  importStop: { stopped: true };
  deleteSample: { deleted: true };
}
