import type { CDPSession } from '@playwright/test';
import { Stillroom } from '../e2e/chromium/stillroom.ts';
import { goals } from '../sites/goals.ts';
import { addresses } from '../sites/sites.ts';
import type { Options } from './options.ts';
import { measured, median, ms, print, spread, verdict } from './report.ts';

const count = 20_000;
const inMessage = 250;
/** At most so many times what raw puts take. */
const aim = 2;
/** At most so many times what another build takes. */
const aimBefore = 1.1;

/**
 * Signals of the kind that a busy channel brings: an event each, and every tenth a reading of its own
 * subject.
 */
function captures(): object[] {
  const [, , , , guild = '', channel = ''] = addresses.channel.split('/');
  const subject = `discord:channel:${guild}/${channel}`;
  const page = {
    id: subject,
    platform: 'discord',
    kind: 'channel',
    url: addresses.channel,
    title: 'help',
    role: 'page',
  };
  return Array.from({ length: count / inMessage }, (_, part) => ({
    url: addresses.channel,
    platform: 'discord',
    at: new Date(Date.UTC(2026, 8, 1) + part * 1000).toISOString(),
    subjects: [page],
    readings: [],
    events: Array.from({ length: inMessage }, (_, n) => ({
      id: `discord:${part * inMessage + n + 1_000_000}`,
      subject,
      kind: 'message',
      at: new Date(Date.UTC(2026, 8, 1) + (part * inMessage + n) * 1000).toISOString(),
      actor: `person ${n % 50}`,
      url: `${addresses.channel}/${part * inMessage + n}`,
    })),
  }));
}

/**
 * Measures how long the real message path takes to store signals, against raw puts of the same records; and, where `before`
 * is another build of the extension, against that one.
 */
export async function measureIngest({ before, rounds }: Options): Promise<void> {
  const { ours, raw } = await ingestTimes();
  const name = `Storing 1,000 signals, ${inMessage} in a message`;
  const figure = measured({ name, value: ours, unit: 'ms', reference: raw, aim });
  print(
    '(d) Storing 1,000 signals, against raw puts of the same records, a hundred in a transaction',
    ['way', 'raw puts', 'message path', 'ratio', 'aim', 'met'],
    [[`from a content script, ${inMessage} in a message`, ms(raw), ms(ours), ...verdict(figure)]],
  );
  if (before) await compareWith(before, rounds);
}

/** Compares with another build, in turns, so that both have the same share of what else the machine does. */
async function compareWith(before: string, rounds: number): Promise<void> {
  const times: { before: number[]; now: number[] } = { before: [], now: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.before.push((await ingestTimes(before)).ours);
    times.now.push((await ingestTimes()).ours);
  }
  const name = 'Storing 1,000 signals, against the build before';
  const reference = median(times.before);
  const figure = measured({ name, value: median(times.now), unit: 'ms', reference, aim: aimBefore });
  print(
    `    The same, against the build in ${before}, median of ${rounds}`,
    ['way', 'before', 'now', 'ratio', 'aim', 'met'],
    [['from a content script', spread(times.before), spread(times.now), ...verdict(figure)]],
  );
}

/** Milliseconds for a thousand signals, by the message path of a build and by raw puts of what it stored. */
async function ingestTimes(extension?: string): Promise<{ ours: number; raw: number }> {
  const stillroom = await Stillroom.launch(undefined, extension);
  await stillroom.importGoals(goals);
  const page = await stillroom.visit(addresses.channel);
  const session = await stillroom.context.newCDPSession(page);
  const world = await isolatedWorld(session, stillroom.id);
  const send = async (parts: object[]) => {
    const expression = `(async () => {
      const begun = performance.now();
      for (const request of ${JSON.stringify(parts)}) {
        const answer = await chrome.runtime.sendMessage({ stillroom: 1, name: 'capture', request });
        if (!answer?.ok) throw new Error(JSON.stringify(answer));
      }
      return performance.now() - begun;
    })()`;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as number;
  };
  const all = captures();
  await send(all.slice(0, 4));
  const ours = await send(all.slice(4));
  const stored = (await stillroom.exportBackup()).filter(
    (r) => r['type'] === 'event' && String(r['id']).length === 15,
  );
  const options = await stillroom.options();
  const raw = await options.evaluate(async (records) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('raw', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('events', { keyPath: 'id' });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const begun = performance.now();
    for (let at = 0; at < records.length; at += 100) {
      const tx = db.transaction('events', 'readwrite');
      for (const record of records.slice(at, at + 100)) tx.objectStore('events').put(record);
      await new Promise((done) => tx.addEventListener('complete', done));
    }
    return performance.now() - begun;
  }, stored);
  await stillroom.close();
  return {
    ours: (ours / (count - 4 * inMessage)) * 1000,
    raw: (raw / stored.length) * 1000,
  };
}

/** The world of the page in which the content script runs. */
async function isolatedWorld(session: CDPSession, extension: string): Promise<number> {
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(extension) || context.name === 'Stillroom') resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  return await found;
}
