import type { Found } from '../adapters/types';
import type { Capture } from '../model/signals';

/** So many signals travel in one message: enough to be few, few enough to be packed within one frame. */
const messageSize = 250;
/** Longest texts that the worker takes. */
const longest = { title: 500, actor: 200 };

/**
 * Collects what an adapter finds on one page into captures, and leaves out what it has handed over before: a page that is
 * read again only brings what changed.
 */
export class Draft {
  private readonly told = new Map<string, string>();
  private readonly missed = new Set<string>();
  private readonly found = new Set<string>();
  private kind = '';
  private at = '';
  private next: Capture | undefined;

  constructor(
    private readonly platform: string,
    private readonly url: string,
    private readonly deliver: (capture: Capture) => void,
  ) {}

  /** Begins a reading of the page. On another day everything is told again, for a figure is kept once a day. */
  begin(kind: string, now: Date): void {
    const at = now.toISOString();
    if (at.slice(0, 10) !== this.at.slice(0, 10)) this.told.clear();
    this.kind = kind;
    this.at = at;
  }

  add(found: Found): void {
    if (found.type === 'subject') this.addSubject(found);
    else if (found.type === 'reading') this.addReading(found);
    else if (found.type === 'event') this.addEvent(found);
    else this.addHook(found.name, found.ok);
    if (this.next && sizeOf(this.next) >= messageSize) this.flush();
  }

  /** Hands over what is collected. */
  flush(): void {
    if (this.next) this.deliver(this.next);
    this.next = undefined;
  }

  /** Says which hooks were not found, now that the page has had time to show them. */
  reportMisses(): void {
    if (!this.missed.size) return;
    const { health } = this.draft();
    health?.missed.push(...this.missed);
    this.flush();
  }

  private addSubject({ type: _type, title, author, ...rest }: Extract<Found, { type: 'subject' }>): void {
    const platform = this.platform;
    const subject = {
      ...rest,
      platform,
      title: clean(title, longest.title) ?? '',
      author: clean(author, longest.actor),
    };
    if (!this.isNew(`s ${subject.id}`, JSON.stringify(subject))) return;
    this.draft().subjects.push(subject);
  }

  private addReading({ type: _type, ...reading }: Extract<Found, { type: 'reading' }>): void {
    const value = `${reading.value} ${reading.approximate ?? false}`;
    if (this.isNew(`r ${reading.subject} ${reading.metric}`, value)) this.draft().readings.push(reading);
  }

  private addEvent({ type: _type, ...event }: Extract<Found, { type: 'event' }>): void {
    if (!this.isNew(`e ${event.id}`, '')) return;
    this.draft().events.push({ ...event, actor: clean(event.actor, longest.actor) });
  }

  private addHook(name: string, ok: boolean): void {
    if (!ok) {
      if (!this.found.has(name)) this.missed.add(name);
      return;
    }
    this.missed.delete(name);
    if (this.found.has(name)) return;
    this.found.add(name);
    this.draft().health?.found.push(name);
  }

  private isNew(key: string, value: string): boolean {
    if (this.told.get(key) === value) return false;
    this.told.set(key, value);
    return true;
  }

  private draft(): Capture {
    const { platform, url, at, kind } = this;
    this.next ??= {
      url,
      platform,
      at,
      subjects: [],
      readings: [],
      events: [],
      health: { kind, missed: [], found: [] },
    };
    return this.next;
  }
}

function sizeOf({ subjects, readings, events }: Capture): number {
  return subjects.length + readings.length + events.length;
}

/** Text as it can be stored: white space folded, no half characters, not too long. */
function clean(text: string | undefined, most: number): string | undefined {
  return text?.replace(/\s+/g, ' ').trim().toWellFormed().slice(0, most).toWellFormed() || undefined;
}
