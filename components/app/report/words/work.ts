import { i18n } from '#i18n';
import type { Bet, Gain } from '../../../../lib/goals/outline/bet';
import type { ReportBlock } from '../../../../lib/model/report-document';
import type { ReportContent, ReportedKeyResult } from '../../../../lib/report/content/types';
import { formatChange, formatInUnit, roundForDisplay } from '../../../ui/format';
import { formatGain, formatGainEach } from '../../../ui/units';
import { valueAndTarget } from './figures-in-words';

/** Outputs, which are firepower, and effort, which is cost, in a line each; and the bets so far. */
export function workBlocks(content: ReportContent): ReportBlock[] {
  const item = (name: string, text: string) => ({ name, text, notes: [] });
  const { bets } = content;
  const outputs = content.keyResults.filter((k) => k.keyResult.layer === 'output').flatMap(outputInWords);
  return [
    {
      kind: 'list',
      items: [
        ...(outputs.length ? [item(i18n.t('report.output'), outputs.join(' · '))] : []),
        item(i18n.t('report.effort'), effortInWords(content)),
        ...bets.map((bet) => item(i18n.t('report.bet', [bet.outcome.keyResult.title]), betInWords(bet))),
      ],
    },
    ...(bets.length ? [{ kind: 'text', isSoft: true, text: i18n.t('report.betHint') } as const] : []),
  ];
}

/** What was made of an output: `6 articles published: 5 / 6`, with what the period added where it began before. */
function outputInWords(of: ReportedKeyResult): string[] {
  const { keyResult, before, value } = of;
  if (value === undefined) return [];
  const isNew = before === undefined || before === keyResult.baseline;
  const added = isNew ? '' : `${formatChange(value - before)}, `;
  return [`${keyResult.title}: ${added}${valueAndTarget(of)}`];
}

/** The hours of the period, and what they were for: `107 h: Support 73 h · Writing 34 h`. */
function effortInWords({ effort }: ReportContent): string {
  if (!effort.length) return i18n.t('report.noEffort');
  const hours = (n: number) => formatInUnit(n, 'h');
  const parts = effort.map((e) => `${e.title ?? i18n.t('report.otherEffort')} ${hours(e.hours)}`);
  return `${hours(effort.reduce((sum, e) => sum + e.hours, 0))}: ${parts.join(' · ')}`;
}

/** A bet in a line: `34 h → 5 articles (6.8 h each) → 3 leads (0.6 each)`. */
function betInWords({ effort, output, outcome, effortEach, outcomeEach }: Bet): string {
  const say = ({ keyResult, amount }: Gain) => formatGain(amount, keyResult.unit);
  const each = (value: number | undefined, unit: string) =>
    value === undefined ? '' : ` (${i18n.t('home.each', [formatGainEach(roundForDisplay(value), unit)])})`;
  const chain = [
    effort && say(effort),
    output && `${say(output)}${effort ? each(effortEach, effort.keyResult.unit) : ''}`,
    `${say(outcome)}${each(outcomeEach, outcome.keyResult.unit)}`,
  ];
  return chain.filter(Boolean).join(' → ');
}
