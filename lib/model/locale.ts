let current = 'en';

/** The locale in which numbers, dates and lists are written, and numbers are typed, as a BCP 47 tag. */
export function locale(): string {
  return current;
}

/** Sets the locale of all formats. */
export function setLocale(tag: string): void {
  current = tag;
}
