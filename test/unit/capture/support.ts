import { unpackEvents } from '../../../lib/messages/event-packer';
import type { Event, SentCapture } from '../../../lib/model/signals';

/** The events of a capture, packed or not. */
export function eventsOf(capture: SentCapture | undefined): Event[] {
  const packed = capture?.packedEvents ? unpackEvents(capture.packedEvents) : [];
  return [...(capture?.events ?? []), ...(packed as Event[])];
}
