import { createJiti } from 'jiti';
import { JSDOM } from 'jsdom';
import type * as identify from '../lib/adapters/identify.ts';
import type * as platform from '../lib/adapters/platform.ts';
import type * as registry from '../lib/adapters/registry.ts';
import type { Adapter, Found } from '../lib/adapters/types.ts';

// What runs in the browser names its modules as bundlers do.
const jiti = createJiti(import.meta.url);
const { adapters } = await jiti.import<typeof registry>('../lib/adapters/registry.ts');
const { readPage } = await jiti.import<typeof platform>('../lib/adapters/platform.ts');
const { fixedAdapterFor } = await jiti.import<typeof identify>('../lib/adapters/identify.ts');

/** Every adapter there is. */
export { adapters };

/** What the adapters read from a page. */
export interface Inspection {
  readonly platform: string;
  /** What the address is about; none where it is about nothing, or the page lists things. */
  readonly kind?: string;
  /** Whether the document shows what its address is about. */
  readonly isShown: boolean;
  readonly found: readonly Found[];
}

/** The address that a saved page says it has. */
export function statedAddress(html: string): string | undefined {
  const { document } = new JSDOM(html).window;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const stated = canonical ?? document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return stated && URL.canParse(stated) ? stated : undefined;
}

/** Reads a page as the extension would, if it were granted it. */
export function inspect(html: string, address: string): Inspection {
  const url = new URL(address.split('#')[0] ?? address);
  const { document } = new JSDOM(html, { url: url.href }).window;
  const page = { url, document };
  const adapter = fixedAdapterFor(url) ?? bySigns(document);
  const found = readPage(adapter, page);
  const kind = adapter.matchUrl(url)?.kind;
  return { platform: adapter.id, ...(kind && { kind }), isShown: found !== undefined, found: found ?? [] };
}

function bySigns(document: Document): Adapter {
  const found = adapters.find((a) => a.signs?.some((sign) => document.querySelector(sign)));
  if (!found) throw new Error('no adapter reads any page');
  return found;
}

/** An inspection in words, a line each. */
export function inWords({ platform, kind, isShown, found }: Inspection): string[] {
  const lines = [`${platform}${kind ? ` ${kind}` : ''}`];
  if (!isShown) return [...lines, '  The document does not show what its address is about: nothing is read.'];
  for (const one of found) {
    if (one.type === 'subject') lines.push(`  ${one.role} ${one.id}`, `    “${one.title}” ${one.url}`);
    if (one.type === 'subject' && (one.author || one.publishedAt))
      lines.push(`    by ${one.author ?? '?'}, published ${one.publishedAt ?? '?'}`);
    if (one.type === 'reading')
      lines.push(`  ${one.subject} ${one.metric} = ${one.approximate ? 'about ' : ''}${one.value}`);
    if (one.type === 'event') lines.push(`  ${one.kind} ${one.id} at ${one.at} by ${one.actor ?? '?'}`);
  }
  const missed = missesIn(found);
  return [
    ...lines,
    missed.length ? `  missed: ${missed.join(', ')}` : '  Nothing that is expected is missing.',
  ];
}

/** The hooks that were expected and not found. */
export function missesIn(found: readonly Found[]): string[] {
  return found.flatMap((one) => (one.type === 'hook' && !one.ok ? [one.name] : []));
}
