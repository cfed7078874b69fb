import { locale } from '../model/locale';

/** Makes each format once for each locale, because making one is slow. */
function cached<O extends object, F>(make: (locale: string, options: O) => F): (options: O) => F {
  const made = new Map<string, F>();
  return (options) => {
    const key = `${locale()} ${JSON.stringify(options)}`;
    const format = made.get(key) ?? make(locale(), options);
    made.set(key, format);
    return format;
  };
}

export const numberFormat = cached(
  (tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options),
);
export const dateFormat = cached(
  (tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
);
export const listFormat = cached((tag, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options));
export const pluralRules = cached(
  (tag, options: Intl.PluralRulesOptions) => new Intl.PluralRules(tag, options),
);
