import { fold } from '../adapters/dom';
import type { Found } from '../adapters/types';
import { EventPacker } from '../messages/event-packer';
import { dayLength } from '../model/durations';
import type { SentCapture } from '../model/signals';

/** So many signals travel in one message: enough to be few, few enough to be packed within one frame. */
const messageSize = 2000;
/** Longest texts that the worker takes. */
const longest = { title: 500, actor: 200, label: 100 };
const mostLabels = 50;

type Subject = Extract<Found, { type: 'subject' }>;
export type Reading = Extract<Found, { type: 'reading' }>;
type Event = Extract<Found, { type: 'event' }>;

/**
 * Collects what an adapter finds on one page into captures, and leaves out what it has delivered before: a page that is
 * read again only brings what changed.
 */
export class CaptureBuffer {
  readonly #sent = new Map<string, string>();
  /** By how their ids begin: the whole id of each of thousands would be written for this alone. */
  readonly #sentEvents = new Map<string, Set<string>>();
  readonly #missed = new Set<string>();
  readonly #found = new Set<string>();
  #kind = '';
  #at = Number.NaN;
  #next: SentCapture | undefined;
  #packer = newPacker();

  constructor(
    private readonly platform: string,
    private readonly url: string,
    private readonly deliver: (capture: SentCapture) => void,
  ) {}

  /** Begins a reading of the page. On another day everything is sent again, for a reading is kept once a day. */
  begin(kind: string, at: number): void {
    if (dayOf(at) !== dayOf(this.#at)) {
      this.#sent.clear();
      this.#sentEvents.clear();
    }
    this.#kind = kind;
    this.#at = at;
  }

  add(found: Found): void {
    if (found.type === 'subject') this.#addSubject(found);
    else if (found.type === 'reading') this.#addReading(found);
    else if (found.type === 'event') this.#addEvent(found);
    else this.#addHook(found.name, found.ok);
    if (this.#next && sizeOf(this.#next) + this.#packer.size >= messageSize) this.flush();
  }

  /** Takes back events that the page showed for a moment, or that were deleted while it was looked at. */
  retract(events: readonly string[]): void {
    for (const id of events)
      for (const [head, sent] of this.#sentEvents)
        if (id.startsWith(head)) sent.delete(id.slice(head.length));
    // What is still waiting goes first, so that it is there to be taken back.
    this.flush();
    this.#capture().retracted = [...events];
    this.flush();
  }

  /** Delivers what is collected. */
  flush(): void {
    const next = this.#next;
    const packer = this.#packer;
    if (!next) return;
    if (packer.size) next.packedEvents = packer.packed();
    this.#next = undefined;
    this.#packer = newPacker();
    this.deliver(next);
  }

  /** Reports the hooks that were not found, now that the page has had time to show them. */
  reportMisses(): void {
    if (!this.#missed.size) return;
    this.#capture().health?.missed.push(...this.#missed);
    this.flush();
  }

  #addSubject({ type: _type, title, author, labels, ...rest }: Subject): void {
    const subject = {
      ...rest,
      platform: this.platform,
      title: clean(title, longest.title) ?? '',
      author: clean(author, longest.actor),
      labels: labels?.flatMap((label) => clean(label, longest.label) ?? []).slice(0, mostLabels),
    };
    if (this.#isNew(`s ${subject.id}`, JSON.stringify(subject))) this.#capture().subjects.push(subject);
  }

  #addReading({ subject, metric, value, approximate }: Reading): void {
    if (!this.#isNew(`r ${subject} ${metric}`, `${value} ${approximate ?? false}`)) return;
    this.#capture().readings.push({ subject, metric, value, ...(approximate && { approximate }) });
  }

  #addEvent(event: Event): void {
    const { id, form, item = id } = event;
    const sent = this.#sentOf(form?.id ?? '');
    const { size } = sent;
    if (sent.add(item).size === size) return;
    this.#capture();
    this.#packer.add(event);
  }

  #sentOf(head: string): Set<string> {
    const sent = this.#sentEvents.get(head) ?? new Set();
    this.#sentEvents.set(head, sent);
    return sent;
  }

  #addHook(name: string, ok: boolean): void {
    if (!ok) {
      if (!this.#found.has(name)) this.#missed.add(name);
      return;
    }
    this.#missed.delete(name);
    if (this.#found.has(name)) return;
    this.#found.add(name);
    this.#capture().health?.found.push(name);
  }

  #isNew(key: string, value: string): boolean {
    if (this.#sent.get(key) === value) return false;
    this.#sent.set(key, value);
    return true;
  }

  #capture(): SentCapture {
    const { platform, url } = this;
    const at = this.#at;
    const kind = this.#kind;
    this.#next ??= {
      url,
      platform,
      at,
      subjects: [],
      readings: [],
      events: [],
      health: { kind, missed: [], found: [] },
    };
    return this.#next;
  }
}

/** The days since 1970, in UTC. */
function dayOf(at: number): number {
  return Math.floor(at / dayLength);
}

function newPacker(): EventPacker {
  return new EventPacker((actor) => clean(actor, longest.actor));
}

function sizeOf({ subjects, readings }: SentCapture): number {
  return subjects.length + readings.length;
}

/** Text as it can be stored: white space folded, no half characters, not too long. */
function clean(text: string | undefined, most: number): string | undefined {
  return fold(text)?.toWellFormed().slice(0, most).toWellFormed();
}
