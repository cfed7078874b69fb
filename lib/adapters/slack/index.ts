import { textOf } from '../dom';
import { subjectId } from '../subject-id';
import type { Adapter } from '../types';
import { type Kinds, kinds } from './kinds';
import { messagesIn, readMessages } from './messages';

const origin = 'https://app.slack.com';

/**
 * Slack's web client: messages, replies and reactions of the channel in front. No page of it was seen: it is read by the
 * test hooks that other extensions have relied on for years, so that drift is to be expected.
 */
export const adapter: Adapter<Kinds> = {
  id: 'slack',
  name: 'Slack',
  kinds,
  access: 'optional',
  matches: [`${origin}/*`],
  examples: {
    channel: [`${origin}/client/T0LANTERN/C0WICK0001`],
    message: [`${origin}/client/T0LANTERN/C0WICK0001/thread/C0WICK0001-1770112800.000100`],
  },
  matchUrl({ pathname }) {
    const [, team = '', channel = '', thread, ts] =
      /^\/client\/([TE]\w{5,15})\/([CG]\w{5,15})(?:\/thread\/([CG]\w{5,15})-(\d{10}\.\d{6}))?\/?$/.exec(
        pathname,
      ) ?? [];
    if (!team) return undefined;
    const url = `${origin}/client/${team}/${channel}`;
    return ts && thread === channel
      ? { kind: 'message', key: `${team}/${channel}/${ts}`, url: `${url}/thread/${channel}-${ts}` }
      : { kind: 'channel', key: `${team}/${channel}`, url };
  },
  isShown: ({ document }, { key }) => messagesIn(document, key.split('/')[1] ?? '').length > 0,
  *read({ document }, { key, kind }) {
    const [team = '', channel = '', ts] = key.split('/');
    const id = subjectId('slack', 'channel', `${team}/${channel}`);
    const title = textOf(document, '[data-qa="channel_name"], [data-qa="channel_header_title"]')?.replace(
      /^#/,
      '',
    );
    yield { type: 'hook', name: 'title', ok: title !== undefined };
    if (title === undefined) return;
    const role = kind === 'channel' ? 'page' : 'part';
    yield { type: 'subject', role, id, kind: 'channel', url: `${origin}/client/${team}/${channel}`, title };
    yield* readMessages(messagesIn(document, channel), { team, channel, subject: id, message: ts });
  },
};
