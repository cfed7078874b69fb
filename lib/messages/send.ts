import { browser } from 'wxt/browser';
import { StillroomError } from '../model/errors';
import type { Answer, Envelope } from './envelope';
import type { Answers, MessageName, SentRequestOf } from './protocol';

/**
 * Sends a request to the worker.
 * @returns its answer.
 * @throws StillroomError with the code that the worker answered; `unavailable` where no worker answered, so that the
 *   request can be sent again.
 */
export async function send<N extends MessageName>(name: N, request: SentRequestOf<N>): Promise<Answers[N]> {
  const envelope: Envelope = { stillroom: 1, name, request };
  let answer: Answer<Answers[N]> | undefined;
  try {
    answer = await browser.runtime.sendMessage(envelope);
  } catch (error) {
    throw new StillroomError('unavailable', String(error));
  }
  if (!answer) throw new StillroomError('unavailable', `nothing answered ${name}`);
  if (!answer.ok) throw new StillroomError(answer.code, answer.message, answer.fields);
  return answer.value;
}
