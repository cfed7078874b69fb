import * as z from 'zod/mini';
import { type ErrorCode, StillroomError } from '../model/errors';
import type { Answer, Envelope } from './envelope';
import { type Answers, type MessageName, protocol, type RequestOf } from './protocol';

/** The sender of a message, as the browser states it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly url?: string | undefined;
        readonly title?: string | undefined;
        readonly incognito?: boolean | undefined;
      }
    | undefined;
}
export type Handlers = {
  readonly [N in MessageName]: (request: RequestOf<N>, sender: Sender) => Promise<Answers[N]>;
};
interface Options {
  /** The id of this extension, and the address that its pages begin with. */
  readonly id: string;
  readonly origin: string;
  readonly handlers: Handlers;
  /** Converts whatever was thrown. */
  readonly toStillroomError: (error: unknown) => StillroomError;
}

/**
 * Answers one message: checks its sender and its request, and calls its handler.
 * @returns undefined for a message of somebody else; otherwise an answer, never a rejection.
 */
export async function answer(
  message: unknown,
  sender: Sender,
  options: Options,
): Promise<Answer<unknown> | undefined> {
  if (!isEnvelope(message)) return undefined;
  try {
    const { name } = message;
    if (!Object.hasOwn(protocol, name))
      throw new StillroomError('badRequest', `there is no message “${name}”`);
    return { ok: true, value: await call(name as MessageName, message.request, sender, options) };
  } catch (error) {
    const { code, message: why, fields } = options.toStillroomError(error);
    return { ok: false, code, message: why, fields };
  }
}

async function call<N extends MessageName>(name: N, request: unknown, sender: Sender, options: Options) {
  const { from, request: schema } = protocol[name];
  if (
    sender.id !== options.id ||
    !(isOurPage(sender, options) || (from !== 'extension' && isOurScript(sender, from)))
  )
    throw new StillroomError('notAllowed' satisfies ErrorCode, `${name} may not be sent from here`);
  const parsed = z.safeParse(schema as unknown as z.ZodMiniType<RequestOf<N>>, request);
  if (!parsed.success) throw new StillroomError('badRequest', `${name}: ${z.prettifyError(parsed.error)}`);
  return await options.handlers[name](parsed.data, sender);
}

function isOurPage({ url }: Sender, { origin }: Options): boolean {
  return url?.startsWith(origin) ?? false;
}

/** Our content scripts run in the top frame of a tab; the one that reads followed numbers also in other frames. */
function isOurScript({ tab, frameId }: Sender, from: 'content' | 'frame'): boolean {
  return tab !== undefined && (from === 'frame' ? frameId !== undefined : frameId === 0);
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'stillroom' in message &&
    message.stillroom === 1 &&
    'name' in message &&
    typeof message.name === 'string' &&
    'request' in message
  );
}
