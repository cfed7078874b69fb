import { platform } from '../platform';
import { reserved } from './address';
import { issue } from './issue';
import { pull } from './pull';
import * as rare from './rare';
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
  kinds: { issue, pull, ...rare, repo },
  // A profile's path is like that of many other pages.
  rarePaths: ['/*/*/discussions/*', '/orgs/*/discussions/*', '/*/*/releases/tag/*'],
  rare: Object.keys(rare),
});
