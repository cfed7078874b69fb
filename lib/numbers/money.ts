/** Signs of one currency only; "$" and "¥" are of several and stay as they are. */
const codes: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₺': 'TRY',
  '₪': 'ILS',
  '₴': 'UAH',
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  R$: 'BRL',
  HK$: 'HKD',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
};
const sign = String.raw`\p{Sc}|zł|Kč|Ft|kr\.?|[A-Z]{3}(?![A-Za-z])`;
const before = new RegExp(String.raw`^((?:[A-Z]{1,2}(?=\p{Sc}))?(?:${sign})) ?(?=[-+−]?[\d])`, 'u');
const after = new RegExp(`(?<![A-Za-z]) ?(${sign})$`, 'u');

/** An amount of money without its currency, and the currency; undefined where a text states none, or an unknown one. */
export function splitMoney(text: string): { unit: string; rest: string } | undefined {
  const [all, found] = before.exec(text) ?? after.exec(text) ?? [];
  if (all === undefined || found === undefined) return undefined;
  const unit = codes[found] ?? found.replace('.', '');
  if (/^[A-Z]{3}$/.test(unit) && !isCurrency(unit)) return undefined;
  return { unit, rest: text.startsWith(all) ? text.slice(all.length) : text.slice(0, -all.length) };
}

let known: ReadonlySet<string> | undefined;

function isCurrency(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
}
