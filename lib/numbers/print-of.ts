import type { NumberFormat, NumberPrint } from '../model/number-print';
import type { Sighting } from './print';

/** The print of a number that was picked. It never holds the number. */
export function printOf({ print }: Pick<Sighting, 'print'>, format: NumberFormat): NumberPrint {
  return { ...print, format };
}
