import { isSampleAddress } from '../../lib/model/sample-address';
import { type LoadedLater, loadedLater } from '../ui/loaded-later';

const OwnOnly = loadedLater(async () => (await import('./sample/OwnOnly')).OwnOnly);

/** A place that has nothing to show of the sample. The workspace is in the page's address, so that it stays the same while the page is open. */
const ofOwn = (place: LoadedLater<object>) => (isSampleAddress(location.href) ? OwnOnly : place);

interface WithParam {
  readonly param: string;
}

/** The places of the app, by the first part of their address. */
export const places = {
  home: loadedLater(async () => (await import('./home/Home')).Home),
  goals: loadedLater(async () => (await import('./goals/Goals')).Goals),
  objectives: loadedLater<WithParam>(async () => (await import('./goals/ObjectivePlace')).ObjectivePlace),
  'key-results': loadedLater<WithParam>(
    async () => (await import('./key-result/KeyResultPlace')).KeyResultPlace,
  ),
  review: loadedLater(async () => (await import('./review/Review')).Review),
  'log-time': loadedLater(async () => (await import('./log-time/LogTimePlace')).LogTimePlace),
  evidence: loadedLater(async () => (await import('./evidence/EvidencePlace')).EvidencePlace),
  insights: loadedLater(async () => (await import('./insights/Insights')).Insights),
  report: loadedLater<Partial<WithParam>>(async () => (await import('./report/ReportPlace')).ReportPlace),
  rules: loadedLater(async () => (await import('./rules/Rules')).Rules),
  sites: ofOwn(loadedLater(async () => (await import('./sites/Sites')).Sites)),
  settings: ofOwn(loadedLater(async () => (await import('./settings/Settings')).Settings)),
  data: ofOwn(loadedLater(async () => (await import('./data/Data')).Data)),
};

/** Loads the place that this address shows (`#key-results/…`; none is Home), so that it is there with the app's first picture. */
export async function loadPlace(hash: string): Promise<void> {
  const first = /[^#/]+/.exec(hash)?.[0] ?? 'home';
  const name = first === 'start' ? 'goals' : first;
  const place = Object.entries(places).find(([of]) => of === name);
  await place?.[1].load();
}
