import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { hookNames } from '../../../lib/model/catalogue';
import type { MissedHook, SiteHealth } from '../../../lib/store/signals/read-sites';
import { formatDay, formatList } from '../../ui/format';
import { kindOfPlatform, kindWord, platformName } from '../../ui/kind-name';

type Drift = Pick<SiteHealth, 'platform' | 'problems'>;

/** What can no longer be read on a site, a sentence for each kind of page. */
export function driftInWords({ platform, problems }: Drift): string[] {
  const kinds = [...new Set(problems.map((p) => p.kind))];
  return kinds.flatMap((kind) => {
    const own = problems.filter((p) => p.kind === kind);
    return [own.filter((p) => p.isConfirmed), own.filter((p) => !p.isConfirmed)]
      .filter((some) => some.length > 0)
      .map((some) => sentence(platform, kind, some));
  });
}

function sentence(platform: string, kind: string, problems: readonly MissedHook[]): string {
  const since = formatDay(problems.map((p) => p.missedSince).sort()[0] ?? '');
  const what = formatList(problems.map((p) => hookWord(p.hook)));
  if (!problems.every((p) => p.isConfirmed))
    return i18n.t('options.driftOnce', [kindOfPlatform({ platform, kind }), what, since]);
  const [name, word] = [platformName(platform), kindWord(kind)];
  // Without a title nothing on the page is read.
  return problems.some((p) => p.hook === 'title')
    ? i18n.t('options.driftWhole', [name, word, since])
    : i18n.t('options.drift', [name, word, what, since]);
}

function hookWord(name: string): string {
  const hook = hookNames.find((known) => known === name);
  if (hook === undefined) return name;
  return hook === 'title' || hook === 'timeline' || hook === 'content'
    ? i18n.t(`hook.${hook}`)
    : i18n.t(`metricName.${hook}`);
}

/** A report for the maintainer of an adapter. It contains no content and no address of a page. */
export function driftReport({ platform, problems }: Drift): string {
  const { name, version } = browser.runtime.getManifest();
  const lines = problems.map(
    ({ kind, hook, missedSince, lastFound, isConfirmed }) =>
      `${platform} ${kind}: ${hook} missed since ${missedSince}${isConfirmed ? '' : ' on one page'}, last found ${lastFound ?? 'never'}`,
  );
  return [`${name} ${version} · ${navigator.userAgent}`, ...lines].join('\n');
}
