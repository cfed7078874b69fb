import { readFileSync } from 'node:fs';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';

const text = readFileSync('locales/en.yml', 'utf8');
const messages = generateChromeMessages(parseMessagesText(text, 'YAML'));

/** Stands in for `#i18n` where no browser is: the English texts, as the browser fills them in. */
export const i18n = {
  t(key: string, ...args: readonly (number | readonly string[])[]): string {
    const found = messages[key.replaceAll('.', '_')];
    if (!found) throw new Error(`there is no text “${key}”`);
    const count = args.find((arg) => typeof arg === 'number');
    const parts = args.find((arg) => typeof arg === 'object') ?? (count === undefined ? [] : [String(count)]);
    const forms = found.message.split(' | ');
    const form = count === undefined || forms.length === 1 ? 0 : pluralForm(count, forms.length);
    return (forms[form] ?? '').replace(/\$(\d)/g, (_, n) => parts[Number(n) - 1] ?? '');
  },
};

function pluralForm(count: number, forms: number): number {
  if (forms === 2) return count === 1 ? 0 : 1;
  return count === 0 || count === 1 ? count : 2;
}
