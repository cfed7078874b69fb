import { numberFormat } from './formats';

/** The currencies of the signs that people write. Whose dollar or yen it is they know: the sign stays as it is. */
const signs: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
]);

let codes: ReadonlySet<string> | undefined;

/** The format of amounts in a unit that is a currency, by its sign or its ISO 4217 code; undefined of any other unit. */
export function moneyFormat(unit: string): Intl.NumberFormat | undefined {
  const currency = signs.get(unit);
  const shared = { style: 'currency', trailingZeroDisplay: 'stripIfInteger' } as const;
  if (currency) return numberFormat({ ...shared, currency, currencyDisplay: 'narrowSymbol' });
  return isCode(unit) ? numberFormat({ ...shared, currency: unit }) : undefined;
}

function isCode(unit: string): boolean {
  if (!/^[A-Z]{3}$/.test(unit)) return false;
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return codes.has(unit);
}
