import { adapter as bluesky } from './bluesky';
import { adapter as discord } from './discord';
import { adapter as discourse } from './discourse';
import { adapter as forem } from './forem';
import { adapter as github } from './github';
import { adapter as hackernews } from './hackernews';
import { adapter as hashnode } from './hashnode';
import { adapter as lemmy } from './lemmy';
import { adapter as linkedin } from './linkedin';
import { adapter as lobsters } from './lobsters';
import { adapter as mastodon } from './mastodon';
import { adapter as medium } from './medium';
import { adapter as reddit } from './reddit';
import { adapter as slack } from './slack';
import { adapter as stackexchange } from './stackexchange';
import type { AnyAdapter } from './types';
import { adapter as web } from './web';
import { adapter as x } from './x';
import { adapter as youtube } from './youtube';

/** Every adapter there is, one line each. A test checks the list against the folders, both ways. */
export const adapters: readonly AnyAdapter[] = [
  github,
  forem,
  discord,
  discourse,
  hackernews,
  lobsters,
  reddit,
  stackexchange,
  bluesky,
  x,
  linkedin,
  medium,
  youtube,
  mastodon,
  lemmy,
  hashnode,
  slack,
  // Its sign is on every page, so that it comes last.
  web,
];
