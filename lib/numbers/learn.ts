import type { NumberPrint } from '../model/number-print';
import type { Sighting } from './print';
import { printOf } from './print-of';
import { remembered } from './thresholds';

/** The prints after a sure reading, oldest first: the new one is added, with the same format, and only the last five are kept. */
export function learn(prints: readonly NumberPrint[], sighting: Sighting): readonly NumberPrint[] {
  const format = prints.at(-1)?.format;
  return format ? [...prints, printOf(sighting, format)].slice(-remembered) : prints;
}
