import { type Instant, instantOf } from '../model/instant';
import type { Event, EventForm, PackedEvents } from '../model/signals';

/** Parts the values: no id, instant or address that counts has it. */
const separator = '\n';

/** An event to be packed. */
interface Unpacked extends Omit<Event, 'at' | 'actor'> {
  readonly at: Instant;
  readonly actor?: string | undefined;
  /** What ends its id, and its address where it has none of its own; both begin as the form does. */
  readonly item?: string;
  readonly form?: EventForm;
}

/** Packs events as they are found, for thousands of them travel in one message. */
export class EventPacker {
  private readonly places = new Map<string, number>();
  private readonly actors = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly rows: (string | number)[] = [];
  private item = '';
  private last: Unpacked | undefined;
  private head = 0;
  /** How many events were added. */
  size = 0;

  /** @param clean an actor's name as it travels. */
  constructor(private readonly clean: (actor: string) => string | undefined) {}

  add(event: Unpacked): void {
    const { id, item = id, actor } = event;
    const alike = shared(this.item, item);
    this.rows.push(this.headOf(event), alike, item.slice(alike), event.at, actor ? this.actor(actor) : -1);
    this.item = item;
    this.size += 1;
  }

  packed(): PackedEvents {
    return { texts: this.texts, rows: this.rows.join(separator) };
  }

  /** What most events of a page have in common. */
  private headOf(event: Unpacked): number {
    const { form, subject, kind, url } = event;
    const { last } = this;
    if (last?.form !== form || last?.subject !== subject || last?.kind !== kind || url || last?.url) {
      const urls = url ? ['', url] : form?.url === undefined ? [] : [form.url];
      this.head = this.place([form?.id ?? '', subject, kind, ...urls].join(separator));
    }
    this.last = event;
    return this.head;
  }

  private actor(actor: string): number {
    let place = this.actors.get(actor);
    if (place === undefined) {
      const name = this.clean(actor);
      place = name === undefined ? -1 : this.place(name);
      this.actors.set(actor, place);
    }
    return place;
  }

  private place(text: string): number {
    let place = this.places.get(text);
    if (place === undefined) {
      place = this.texts.push(text) - 1;
      this.places.set(text, place);
    }
    return place;
  }
}

/** How many characters two texts begin with alike. */
function shared(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** Values of one event in the flat list of rows. */
const fields = 5;
const milliseconds = /^\d{9,}$/;

/**
 * The events that were packed, each instant as ISO 8601. Nothing else of them is checked: a spoilt row gives a spoilt event, and what is
 * no instant leaves an event without one.
 */
export function unpackEvents({ texts, rows: joined }: PackedEvents): unknown[] {
  const rows = joined.split(separator);
  const events: unknown[] = [];
  let item = '';
  for (let from = 0; from + fields <= rows.length; from += fields) {
    const [head, alike, rest = '', at = '', actor] = rows.slice(from, from + fields);
    item = item.slice(0, Number(alike)) + rest;
    const [id = '', subject, kind, begin, url = begin && begin + item] = (texts[Number(head)] ?? '').split(
      separator,
    );
    events.push({
      id: id + item,
      subject,
      kind,
      at: instantOf(milliseconds.test(at) ? Number(at) : at),
      ...(Number(actor) >= 0 && { actor: texts[Number(actor)] }),
      ...(url && { url }),
    });
  }
  return events;
}
