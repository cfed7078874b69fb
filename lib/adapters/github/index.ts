import type { Adapter } from '../types';
import { examples, matchUrl } from './address';
import { readDiscussion } from './discussion';
import { onAnyHost } from './enterprise';
import { readIssue } from './issue';
import { type Kinds, kinds } from './kinds';
import { readProfile, shownProfile } from './profile';
import { readPull } from './pull';
import { isRelease, readRelease } from './release';
import { readRepo } from './repo';
import { isOf, shownNumber } from './shown';

/** GitHub, and GitHub Enterprise on whatever host. */
export const adapter: Adapter<Kinds> = {
  id: 'github',
  name: 'GitHub',
  kinds,
  access: 'required',
  matches: ['https://github.com/*'],
  signs: ['meta[name="expected-hostname"]'],
  examples,
  ...onAnyHost({
    matchUrl,
    isShown({ document }, { kind, key }) {
      if (kind === 'profile') return shownProfile(document) === key;
      if (!isOf(document, key)) return false;
      if (kind === 'repo') return true;
      if (kind === 'release') return isRelease(document, key);
      return shownNumber(document) === key.split('/')[2];
    },
    *read({ document }, match) {
      switch (match.kind) {
        case 'repo':
          return yield* readRepo(document, match.key, 'page');
        case 'issue':
          return yield* readIssue(document, match);
        case 'pull':
          return yield* readPull(document, match);
        case 'discussion':
          return yield* readDiscussion(document, match);
        case 'release':
          return yield* readRelease(document, match);
        case 'profile':
          return yield* readProfile(document, match);
      }
    },
  }),
};
