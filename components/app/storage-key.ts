import { isSampleAddress } from '../../lib/model/sample-address';

const samplePrefix = 'sample ';

/** The key under which a page keeps what is not saved yet: that of the sample workspace is kept apart from one's own. */
export function storageKey(name: string): string {
  return isSampleAddress(location.href) ? samplePrefix + name : name;
}

/** Forgets what was not saved yet in the sample workspace. */
export function forgetSampleStorage(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(samplePrefix)) localStorage.removeItem(key);
}
