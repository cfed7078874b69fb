import type { Event, PackedEvents } from '../model/signals';

/** Parts the values: no id, instant or address that counts has it. */
const separator = '\n';

/** Packs events as they are found, for thousands of them travel in one message. */
export class EventPacker {
  private readonly places = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly rows: (string | number)[] = [];
  private id = '';
  private url = '';
  /** How many events were added. */
  size = 0;

  /** @param actor who did it, as it travels. */
  add({ id, subject, kind, at, url = '' }: Omit<Event, 'actor'>, actor: string | undefined): void {
    const idShared = shared(this.id, id);
    const urlShared = shared(this.url, url);
    const by = actor === undefined ? -1 : this.place(actor);
    this.rows.push(idShared, id.slice(idShared), this.place(subject), this.place(kind), at, by);
    this.rows.push(urlShared, url.slice(urlShared));
    this.id = id;
    this.url = url;
    this.size += 1;
  }

  packed(): PackedEvents {
    return { texts: this.texts, rows: this.rows.join(separator) };
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
const fields = 8;

/** The events that were packed, as they were. Nothing of them is checked: a spoilt row gives a spoilt event. */
export function unpackEvents({ texts, rows: joined }: PackedEvents): unknown[] {
  const rows = joined.split(separator);
  const events: unknown[] = [];
  let id = '';
  let url = '';
  for (let from = 0; from + fields <= rows.length; from += fields) {
    const [idShared, idRest, subject, kind, at, actor, urlShared, urlRest] = rows.slice(from, from + fields);
    id = id.slice(0, Number(idShared)) + idRest;
    url = url.slice(0, Number(urlShared)) + urlRest;
    events.push({
      id,
      subject: texts[Number(subject)],
      kind: texts[Number(kind)],
      at,
      ...(Number(actor) >= 0 && { actor: texts[Number(actor)] }),
      ...(url && { url }),
    });
  }
  return events;
}
