import { i18n } from '#i18n';
import { locale } from '../../lib/model/locale';
import { formatChange, formatInUnit, formatNumber, isUnitSymbol } from './format';

/** The units that change with the number, as people write them; other words stay as they are written. */
const unitKeys = [
  'metric.stars',
  'metric.forks',
  'metric.contributors',
  'metric.releases',
  'metric.dependents',
  'metric.comments',
  'metric.reactions',
  'metric.followers',
  'metric.views',
  'metric.posts',
  'metric.members',
  'metric.messages',
  'metric.replies',
  'metric.likes',
  'metric.answers',
  'metric.reposts',
  'metric.subscribers',
  'unit.articles',
  'unit.attendees',
  'unit.changes',
  'unit.companies',
  'unit.contributions',
  'unit.customers',
  'unit.deals',
  'unit.developers',
  'unit.downloads',
  'unit.events',
  'unit.guides',
  'unit.hours',
  'unit.issues',
  'unit.leads',
  'unit.organizations',
  'unit.people',
  'unit.projects',
  'unit.questions',
  'unit.reports',
  'unit.signups',
  'unit.stories',
  'unit.talks',
  'unit.teams',
  'unit.threads',
  'unit.users',
  'unit.videos',
  'unit.workshops',
] as const;
type UnitKey = (typeof unitKeys)[number];

/** The units by their words in a language; a list of key results asks for one some hundred times. */
let known: { readonly language: string; readonly keys: ReadonlyMap<string, UnitKey> } | undefined;

/**
 * The unit that a word is, in its singular or its plural in the chosen language: "article" and "articles".
 * A unit that was typed in English is found in every language, because the keys are the English plurals.
 */
function unitKeyOf(word: string): UnitKey | undefined {
  const language = locale();
  if (known?.language !== language) known = { language, keys: unitsByWord() };
  return known.keys.get(word.trim().toLocaleLowerCase());
}

function unitsByWord(): Map<string, UnitKey> {
  const keys = new Map<string, UnitKey>();
  for (const key of unitKeys)
    for (const count of [1, 2]) {
      const word = i18n.t(key, count, ['']).trim().toLocaleLowerCase();
      // Where two units have one word, the first of them has it.
      if (!keys.has(word)) keys.set(word, key);
    }
  // After the language's own words, which come first: an English word may mean something else in it.
  for (const key of unitKeys) {
    const english = key.slice(key.indexOf('.') + 1);
    if (!keys.has(english)) keys.set(english, key);
  }
  return keys;
}

/** The plural of a unit in the chosen language; a unit that is no key's, such as `h`, stays. */
export function unitInWords(unit: string): string {
  const key = unitKeys.find((one) => one.endsWith(`.${unit}`));
  return key ? i18n.t(key, 2, ['']).trim() : unit;
}

/** A value with its unit: `1 article`, `3 articles`, `19 h`, `60%`. */
export function formatWithUnit(value: number, unit: string): string {
  return withUnit(value, unit, formatNumber);
}

/** A change with its sign in a key result's unit: `+€12,000`, `+38`; that of a percentage is in percentage points. */
export function formatChangeInUnit(change: number, unit: string): string {
  if (unit === '%') return inPercentagePoints(change, formatChange);
  return `${formatChange(change).startsWith('+') ? '+' : ''}${formatInUnit(change, unit)}`;
}

/** What was gained, with its unit: `3 articles`, `2 percentage points`. */
export function formatGain(amount: number, unit: string): string {
  return unit === '%' ? inPercentagePoints(amount, formatNumber) : formatWithUnit(amount, unit);
}

/** What was gained by each of something, in a key result's unit: `19 h`, `2 percentage points`. */
export function formatGainEach(amount: number, unit: string): string {
  return unit === '%' ? inPercentagePoints(amount, formatNumber) : formatInUnit(amount, unit);
}

function inPercentagePoints(difference: number, format: (value: number) => string): string {
  return i18n.t('unit.percentagePoints', Math.abs(difference), [format(difference)]);
}

/** A change with its sign and its unit: `+1 article`. */
export function formatChangeWithUnit(change: number, unit: string): string {
  return withUnit(change, unit, formatChange);
}

function withUnit(value: number, unit: string, format: (value: number) => string): string {
  if (!unit) return format(value);
  if (isUnitSymbol(unit)) return (format === formatChange ? formatChangeInUnit : formatInUnit)(value, unit);
  const key = unitKeyOf(unit);
  return key ? i18n.t(key, Math.abs(value), [format(value)]) : `${format(value)} ${unit}`;
}
