import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** What is used of an event of Chromium's trace; times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** On the clock. */
  readonly dur?: number;
  /** Of the processor. */
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly url?: string };
    readonly beginData?: { readonly url?: string };
  };
}

/** A main-thread task in which a script of an extension ran; times are in milliseconds. */
export interface ExtensionTask {
  /** When it began, after the page was first parsed. */
  readonly at: number;
  /** Processor time, without what the page's own scripts and its rendering took in it. */
  readonly processor: number;
  /** Processor time of the task as a whole. */
  readonly whole: number;
  /** Time on the clock of the task as a whole. */
  readonly clock: number;
}

/**
 * Tasks and named scripts, and microtasks, which tell of no script. Each category more would slow all scripts
 * down.
 */
const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];

const scripts: readonly string[] = ['EvaluateScript', 'FunctionCall'];
const rendering: readonly string[] = [
  'ParseHTML',
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  // What is under the pointer: the browser looks for it whether or not a script listens.
  'HitTest',
];

const observing = 'IntersectionObserverController::computeIntersections';

/** In milliseconds: how long no script must have run, and how often that is looked at. */
const quiet = 2000;
const step = 250;

/** What is used of a session with a page in the browser's own protocol, whichever tool holds it. */
export interface Session {
  send(method: 'Tracing.start', params: object): Promise<unknown>;
  send(method: 'Tracing.end' | 'Performance.enable'): Promise<unknown>;
  send(method: 'Performance.getMetrics'): Promise<{ metrics: { name: string; value: number }[] }>;
  on(event: 'Tracing.dataCollected', listener: (data: { value: object[] }) => void): unknown;
  once(event: 'Tracing.tracingComplete', listener: (data: { dataLossOccurred: boolean }) => void): unknown;
}

/** Records a trace of the page's browser while `visit` runs. */
export async function recordTrace(page: Page, visit: () => Promise<unknown>): Promise<TraceEvent[]> {
  return await recordTraceIn(await page.context().newCDPSession(page), visit);
}

/** The same, in a session with the page. */
export async function recordTraceIn(session: Session, visit: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  await visit();
  const complete = new Promise<{ dataLossOccurred: boolean }>((done) =>
    session.once('Tracing.tracingComplete', done),
  );
  await session.send('Tracing.end');
  if ((await complete).dataLossOccurred) throw new Error('the trace is not complete');
  return events;
}

/**
 * Waits so many milliseconds, and until no script has run in the page for two seconds: on a busy machine the
 * work on a long page takes longer, and what is cut off would seem to cost nothing.
 * @param atRest milliseconds that scripts may run between two looks, a quarter of a second, while the page is quiet.
 * @throws Error where scripts still run after a minute.
 */
export async function waitUntilQuiet(page: Page, least: number, atRest = 0): Promise<void> {
  await waitUntilQuietIn(await page.context().newCDPSession(page), least, atRest);
}

/** The same, in a session with the page. */
export async function waitUntilQuietIn(session: Session, least: number, atRest = 0): Promise<void> {
  await session.send('Performance.enable');
  const begun = Date.now();
  for (let scripts = -1, since = begun; Date.now() < begun + 60_000; await setTimeout(step)) {
    const { metrics } = await session.send('Performance.getMetrics');
    const time = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
    if ((time - scripts) * 1000 > atRest) since = Date.now();
    else if (Date.now() >= Math.max(begun + least, since + quiet)) return;
    scripts = time;
  }
  throw new Error('scripts keep running in the page');
}

/**
 * The processor time of the longest task in the main threads of pages, in milliseconds.
 * @throws Error where the trace has none.
 */
export function longestPageTask(events: readonly TraceEvent[]): number {
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const isOfPages = ({ name, args }: TraceEvent) => name === 'thread_name' && args?.name === 'CrRendererMain';
  const pages = new Set(events.filter(isOfPages).map(thread));
  const tasks = events.filter((e) => e.name === 'RunTask' && pages.has(thread(e)));
  if (!tasks.length) throw new Error('the trace has no task of a page');
  return Math.max(...tasks.map(processorTime));
}

/**
 * Returns the main-thread tasks in which a script of an extension ran on the page with this address. A
 * continuation of a promise has no script's name in the trace, so every task with microtasks counts: the
 * pages of the bench have none of their own.
 * @param script only tasks in which a script of this name ran.
 * @throws Error where the page is not in the trace.
 */
export function extensionTasks(events: readonly TraceEvent[], url: string, script?: string): ExtensionTask[] {
  const isAsked = ({ args }: TraceEvent) => !script || args?.data?.url?.endsWith(`/${script}`);
  const [parsed] = events
    .filter((e) => e.name === 'ParseHTML' && e.args?.beginData?.url === url)
    .toSorted((a, b) => a.ts - b.ts);
  if (!parsed) throw new Error(`${url} is not in the trace`);
  const slices = events
    .filter((e) => e.ph === 'X' && e.pid === parsed.pid && e.tid === parsed.tid && e.ts >= parsed.ts)
    .toSorted((a, b) => a.ts - b.ts || endOf(b) - endOf(a));
  return outermostTasks(slices)
    .filter((task) => task.inside.some(isExtensions) && task.inside.some(isAsked))
    .map(({ task, inside }) => ({
      at: (task.ts - parsed.ts) / 1000,
      processor: drawsFrame(inside) ? extensionsTime(inside) : processorTime(task) - pagesTime(inside),
      whole: processorTime(task),
      clock: (task.dur ?? 0) / 1000,
    }));
}

/** In such a task the browser also handles input and draws: what is in no script of an extension is its own. */
const drawsFrame = (slices: readonly TraceEvent[]) => slices.some(({ name }) => name === 'Commit');

/** Processor time of an extension's scripts, and of the browser's looks at what they observe: the pages of the bench observe nothing. */
function extensionsTime(slices: readonly TraceEvent[]): number {
  let time = 0;
  let end = 0;
  for (const slice of slices) {
    if (slice.ts < end || !(isExtensions(slice) || slice.name === observing)) continue;
    time += processorTime(slice);
    end = endOf(slice);
  }
  return time;
}

interface Task {
  readonly task: TraceEvent;
  readonly inside: TraceEvent[];
}

/** Tasks that are in no other (a nested loop runs tasks in a task), with what is inside. */
function outermostTasks(slices: readonly TraceEvent[]): Task[] {
  const tasks: Task[] = [];
  for (const slice of slices) {
    const last = tasks.at(-1);
    if (last && slice.ts < endOf(last.task)) last.inside.push(slice);
    else if (slice.name === 'RunTask') tasks.push({ task: slice, inside: [] });
  }
  return tasks;
}

/**
 * Processor time of the page's own scripts and rendering, without what an extension's scripts do inside them,
 * in ms.
 */
function pagesTime(slices: readonly TraceEvent[]): number {
  let time = 0;
  let pagesEnd = 0;
  let extensionsEnd = 0;
  for (const slice of slices) {
    if (slice.ts < extensionsEnd) continue;
    if (isExtensions(slice)) {
      if (slice.ts < pagesEnd) time -= processorTime(slice);
      extensionsEnd = endOf(slice);
    } else if (slice.ts >= pagesEnd && (scripts.includes(slice.name) || rendering.includes(slice.name))) {
      time += processorTime(slice);
      pagesEnd = endOf(slice);
    }
  }
  return time;
}

function isExtensions({ name, args }: TraceEvent): boolean {
  return name === 'RunMicrotasks' || (args?.data?.url?.startsWith('chrome-extension://') ?? false);
}

const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;

/** In milliseconds; an event that is too short to have any has none. */
const processorTime = ({ tdur = 0 }: TraceEvent) => tdur / 1000;
