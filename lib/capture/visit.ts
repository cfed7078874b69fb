import type { AnyAdapter, Found, Page } from '../adapters/types';
import type { Draft } from './draft';
import { nextIdle, readInSlices } from './idle';
import { pause } from './pause';

/** Attributes in which pages keep figures and instants; changes of others are not worth a look. */
const telling = ['title', 'datetime', 'data-count', 'aria-label'];

/** At most this share of the time goes into reading a page again that keeps changing. */
const busyShare = 1 / 50;
const shortestPause = 500;
/** How long a page may take to show what it usually shows before that is called missing. */
const settleTime = 5000;

/**
 * Reads one page as soon as it is really there, and again, in idle time, when it has changed, until `signal` ends it.
 */
export function watchVisit(page: Page, adapter: AnyAdapter, draft: Draft, signal: AbortSignal): void {
  const plan = planOf(page, adapter);
  if (!plan) return;
  const changes = new Changes(page.document, signal);
  const settled = setTimeout(() => draft.reportMisses(), settleTime);
  signal.addEventListener('abort', () => clearTimeout(settled));
  page.document.defaultView?.addEventListener('pagehide', () => draft.flush(), { signal });
  void keepReading(plan, draft, changes, signal);
}

async function keepReading(plan: Plan, draft: Draft, changes: Changes, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    changes.forget();
    const busy = await readOnce(plan, draft, changes, signal);
    await changes.next();
    await pause(Math.max(shortestPause, busy / busyShare), signal);
  }
}

/** Tells when the document has changed. */
class Changes {
  private isChanged = false;
  private wake: (() => void) | undefined;

  constructor(
    document: Document,
    private readonly signal: AbortSignal,
  ) {
    const notice = () => {
      this.isChanged = true;
      this.wake?.();
    };
    const observer = new MutationObserver(notice);
    observer.observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: telling,
    });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      notice();
    });
  }

  /** Whether the document has changed since `forget`. */
  get isAny(): boolean {
    return this.isChanged;
  }

  forget(): void {
    this.isChanged = false;
  }

  /** Waits until the document has changed since `forget`, or there is nothing left to wait for. */
  async next(): Promise<void> {
    if (this.isChanged || this.signal.aborted) return;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
    });
  }
}

interface Plan {
  readonly kind: string;
  isShown(): boolean;
  read(): Iterable<Found>;
}

function planOf(page: Page, adapter: AnyAdapter): Plan | undefined {
  const match = adapter.matchUrl(page.url);
  if (match)
    return {
      kind: match.kind,
      isShown: () => adapter.isShown(page, match),
      read: () => adapter.read(page, match),
    };
  const { lists } = adapter;
  if (!lists?.matchUrl(page.url)) return undefined;
  return { kind: 'list', isShown: () => true, read: () => lists.read(page) };
}

/** Reads the page once; what was found before the end of the visit is delivered. Returns the milliseconds it was busy. */
async function readOnce(plan: Plan, draft: Draft, changes: Changes, signal: AbortSignal): Promise<number> {
  await nextIdle(signal);
  if (signal.aborted || !plan.isShown()) return 0;
  draft.begin(plan.kind, new Date());
  // A document that has not changed still shows what it did.
  const goOn = () => !changes.isAny || plan.isShown();
  const busy = await readInSlices(plan.read(), (found) => draft.add(found), goOn, signal);
  draft.flush();
  return busy;
}
