import { i18n } from '#i18n';
import { expectedValue } from '../../../lib/goals/progress/pace';
import { isHeld } from '../../../lib/goals/progress/progress';
import type { KeyResult } from '../../../lib/model/goals';
import type { Snapshot } from '../../../lib/model/snapshot';
import { forecastInWords } from '../forecast-in-words';
import { formatInUnit, roundForDisplay } from '../format';
import { progressInWords } from '../progress-in-words';

/**
 * The chart of a key result in words, for screen readers.
 * @param now the instant up to which it goes, in milliseconds since 1970.
 * @param day that instant in words, as the chart names it.
 */
export function chartInWords(keyResult: KeyResult, snapshot: Snapshot, now: number, day: string): string {
  const { title, unit, target, commit, stretch } = keyResult;
  const { value, targets, forecast } = snapshot;
  const say = (n: number) => formatInUnit(n, unit);
  const zone = (n: number | undefined) => (n === undefined ? '–' : say(n));
  const first = targets?.[0]?.target;
  const texts = [
    value === undefined ? '' : `${progressInWords(keyResult, value)}.`,
    isHeld(keyResult)
      ? ''
      : i18n.t('chart.expected', [day, say(roundForDisplay(expectedValue(keyResult, snapshot, now)))]),
    first === undefined || first === target ? '' : i18n.t('chart.moved', [say(first)]),
    commit === undefined && stretch === undefined ? '' : i18n.t('chart.zones', [zone(commit), zone(stretch)]),
    forecast ? forecastInWords(keyResult, forecast) : '',
  ];
  return i18n.t('chart.label', [title, texts.filter(Boolean).join(' ')]);
}
