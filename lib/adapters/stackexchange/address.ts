import type { Adapter, PageMatch } from '../types';
import type { Kinds } from './kinds';

export const hosts = [
  'https://stackoverflow.com/*',
  'https://*.stackoverflow.com/*',
  'https://*.stackexchange.com/*',
  'https://serverfault.com/*',
  'https://superuser.com/*',
  'https://askubuntu.com/*',
  'https://mathoverflow.net/*',
  'https://stackapps.com/*',
];

export const examples: Adapter<Kinds>['examples'] = {
  question: [
    'https://stackoverflow.com/questions/77757962/understanding-coroutines',
    'https://electronics.stackexchange.com/questions/429163/how-does-it-work',
    'https://superuser.com/q/442960',
  ],
  answer: [
    'https://stackoverflow.com/a/77758001',
    'https://stackoverflow.com/questions/77757962/understanding-coroutines/77758001',
  ],
};

/** What an address is about. A question's address with an answer's number behind it is the answer's. */
export function matchUrl({ origin, host, pathname }: URL): PageMatch<Kinds> | undefined {
  const [, question, slug, answer] =
    /^\/(?:questions|q)\/(\d+)(?:\/([^/]+))?(?:\/(\d+))?\/?$/.exec(pathname) ?? [];
  const short = /^\/a\/(\d+)(?:\/\d+)?\/?$/.exec(pathname)?.[1];
  const answered = short ?? answer;
  if (answered) return { kind: 'answer', key: `${host}/${answered}`, url: `${origin}/a/${answered}` };
  if (!question) return undefined;
  const path = slug && !/^\d+$/.test(slug) ? `${question}/${slug}` : question;
  return { kind: 'question', key: `${host}/${question}`, url: `${origin}/questions/${path}` };
}
