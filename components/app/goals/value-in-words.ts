import { i18n } from '#i18n';
import {
  type Closing,
  type Cycle,
  commitments,
  directions,
  horizons,
  type KeyResult,
  layers,
  type Override,
  type Workspace,
} from '../../../lib/model/goals';
import { lastDay } from '../../../lib/model/local-day';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatDay, formatList, formatNumber, weekdayName } from '../../ui/format';
import { measureInWords } from '../key-result/measure-in-words';

/**
 * A value of a field in words, where the raw value means nothing to a person.
 * @param time of the key result, for the description of its measure.
 * @returns undefined where the raw value can be shown.
 */
export function valueInWords(
  data: GoalsData,
  field: string,
  value: unknown,
  time?: Pick<KeyResult, 'start' | 'due'>,
): string | undefined {
  const one = <T extends string>(all: readonly T[]) => all.find((known) => known === value);
  const titled = (all: readonly { readonly id: string; readonly title: string }[], id: unknown = value) =>
    all.find((known) => known.id === id)?.title;
  const [layer, direction, commitment, horizon] = [
    one(layers),
    one(directions),
    one(commitments),
    one(horizons),
  ];
  switch (field) {
    case 'layer':
      return layer && i18n.t(`form.layer_${layer}`);
    case 'direction':
      return direction && i18n.t(`form.direction_${direction}`);
    case 'commitment':
      return commitment && i18n.t(`form.commitment_${commitment}`);
    case 'horizon':
      return horizon && i18n.t(`form.horizon_${horizon}`);
    case 'due':
    case 'end':
      return formatDay(lastDay(value as string));
    case 'cycle':
      return titled(data.cycles);
    case 'parent':
    case 'objective':
      return titled(data.objectives);
    case 'businessGoal':
      return titled(data.workspace?.businessGoals ?? []);
    case 'measure': {
      const measure = value as KeyResult['measure'];
      if (measure.kind === 'milestones') return stepsInWords(measure.steps);
      return measureInWords(measure, time);
    }
    case 'drivers':
      return (value as string[]).map((id) => titled(data.keyResults, id) ?? id).join(', ');
    case 'override': {
      const { status, reason } = value as Override;
      return i18n.t('history.said', [i18n.t(`status.${status}`), reason]);
    }
    case 'closed': {
      const closed = value as Closing | NonNullable<Cycle['closed']>;
      return 'decision' in closed ? i18n.t(`close.decided_${closed.decision}`) : i18n.t('history.yes');
    }
    case 'businessGoals':
      return (value as Workspace['businessGoals']).map((g) => g.title).join(', ');
    case 'workingDays':
      return formatList((value as number[]).map(weekdayName), 'unit');
    default:
      return undefined;
  }
}

/** Milestones in words: "2 of 3 steps done". */
function stepsInWords(steps: Extract<KeyResult['measure'], { kind: 'milestones' }>['steps']): string {
  const done = steps.filter((s) => s.done).length;
  return i18n.t('history.steps', [formatNumber(done), formatNumber(steps.length)]);
}
