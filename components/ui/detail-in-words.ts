import { i18n } from '#i18n';

/**
 * What the details of an error say, in the English of the code that found it; each group is a detail of its own. The strings under
 * `detail.<key>` say the same in each language.
 */
export const sentences = {
  line: /^line (\d+): (.+)$/s,
  notValid: /^(\S+ “.*”) is not valid: (.+)$/s,
  wrongHeader: /^it is not the header of a Stillroom backup \((.+)\)$/s,
  newerVersion: /^the backup has version (\d+); this Stillroom reads version 1$/,
  noHeader: /^the file does not begin with a header$/,
  emptyFile: /^the file is empty$/,
  notJson: /^it is not valid JSON; the file may be cut off$/,
  notUtf8: /^from here on the file is not UTF-8 text$/,
  emptyLines: /^the file has more than (\d+) empty lines$/,
  tooLong: /^it is longer than (\d+) characters$/,
  tooDeep: /^it has more than (\d+) lists or objects inside each other$/,
  noType: /^it does not say which type of record it is$/,
  unknownType: /^“(.*)” is not a type of record that a backup holds$/s,
  noRecord: /^there is no (\S+|key result) “(.*)”$/s,
  notKnown: /^the (\S+) of (\S+ “.*”) is not known: “(.*)”$/s,
  notRead: /^(.+) was not read$/s,
  noWebPage: /^only web pages can be tagged$/,
  shortPassphrase: /^a passphrase needs (\d+) characters$/,
  stopped: /^the import was stopped$/,
  missing: /^is missing$/,
  mustBeText: /^must be a text$/,
  mustBeNumber: /^must be a number$/,
  mustBeWhole: /^must be a whole number$/,
  mustBeBoolean: /^must be true or false$/,
  mustBeList: /^must be a list$/,
  mustBeObject: /^must be an object$/,
  mustBeOneOf: /^must be one of: (.+)$/s,
  atMostCharacters: /^must have at most (\d+) characters$/,
  atLeastCharacters: /^must have at least (\d+) characters$/,
  atMostItems: /^must have at most (\d+) items$/,
  atLeastItems: /^must have at least (\d+) items$/,
  atMost: /^must be at most (\S+)$/,
  atLeast: /^must be at least (\S+)$/,
  wrongForm: /^does not have the right form$/,
  unknownChoice: /^has a “(.*)” that is not known$/s,
  invalid: /^is not valid$/,
  tooLarge: /^is larger than any number a page can show$/,
  negative: /^must not be negative$/,
  notAboveZero: /^must be more than 0$/,
  empty: /^must not be empty$/,
  ratiosTooDeep: /^has too many ratios inside each other$/,
  endBeforeStart: /^the end must not be before the start$/,
  beforeStart: /^must not be before the start$/,
  lowAboveHigh: /^the low end must not be above the high end$/,
  rangeNeeded: /^is needed for the direction “between”$/,
  notUnicode: /^has a character that is not valid Unicode$/,
  notWebAddress: /^must be an http or https address$/,
  notOnOrigin: /^must begin with the origin of an http or https address$/,
  notInstant: /^must be an instant of the years (\d+) to (\d+), such as (\S+)$/,
  notDay: /^must be a day of the years (\d+) to (\d+), such as ([\d-]+), or an instant such as (\S+)$/,
  notTimestamp: /^must be a timestamp such as (\S+), up to the year 2999$/,
} as const satisfies Readonly<Record<string, RegExp>>;
type SentenceKey = keyof typeof sentences;

/** The details of an error in the chosen language. Names of fields, records and ids stay as they are, as does what is not known. */
export function detailInWords(detail: string): string {
  for (const [key, pattern] of Object.entries(sentences)) {
    const [all, ...groups] = pattern.exec(detail) ?? [];
    if (all === undefined) continue;
    // Each string has as many places as its sentence has groups, which a test checks and the type cannot know.
    return i18n.t(`detail.${key as SentenceKey}`, groups.map(detailInWords) as never);
  }
  const parts = detail.split('; ');
  if (parts.length > 1) return parts.map(detailInWords).join('; ');
  const [, field, reason] = /^([\w. ]+): (.+)$/s.exec(detail) ?? [];
  return field === undefined || reason === undefined ? detail : `${field}: ${detailInWords(reason)}`;
}
