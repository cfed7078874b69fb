import { platform } from '../platform';
import { reserved } from './address';
import { discussion } from './discussion';
import { issue } from './issue';
import { profile } from './profile';
import { pull } from './pull';
import { release } from './release';
import { repo } from './repo';

/** GitHub, and GitHub Enterprise on whatever host. */
export const adapter = platform({
  id: 'github',
  name: 'GitHub',
  access: 'required',
  matches: ['https://github.com/*'],
  signs: ['meta[name="expected-hostname"]'],
  home: 'https://github.com',
  reserved: { owner: reserved, login: reserved },
  kinds: { issue, pull, discussion, profile, release, repo },
  rare: {
    discussion: ['/*/*/discussions/*', '/orgs/*/discussions/*'],
    release: ['/*/*/releases/tag/*'],
    // Its path is like that of many other pages.
    profile: [],
  },
});
