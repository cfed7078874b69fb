import { i18n } from '#i18n';
import { typedNumber } from '../../../lib/goals/drafts/number';
import { type SuggestedTargets, targetChoices } from '../../../lib/goals/forecast/targets';
import { Button } from '../../ui/Button';
import { type Forecasted, forecastRange } from '../../ui/forecast-in-words';
import { formatInUnit, formatNumber, formatPercent, roundForDisplay } from '../../ui/format';

interface Props {
  /** Undefined where nothing counts for the key result. */
  readonly targets: SuggestedTargets | undefined;
  /** The title of the key result whose history is used, where that is another one. */
  readonly comparable: string | undefined;
  /** The key result as it is stored; a new one has its unit alone. */
  readonly of: Forecasted;
  readonly onChoose: (target: string) => void;
}

/** The cautious, realistic and ambitious targets that the forecast suggests, each with its chance, where they are a choice. */
export function Targets({ targets, comparable, of, onChoose }: Props) {
  if (!targets) return <p className="hints">{i18n.t('targets.nothing')}</p>;
  const say = (value: number) => formatInUnit(roundForDisplay(value), of.unit);
  const like = comparable === undefined ? '' : i18n.t('targets.like', [comparable]);
  if ('wait' in targets) {
    const wait = i18n.t('targets.wait', targets.wait, [formatNumber(targets.wait)]);
    return <p className="hints">{`${like} ${wait}`.trim()}</p>;
  }
  const weeks = Math.max(1, Math.round(targets.weeks));
  const text = [
    like,
    i18n.t('targets.weekly', weeks, [formatNumber(weeks), say(targets.weekly)]),
    i18n.t('targets.forecast', [forecastRange(of, targets)]),
  ].join(' ');
  return (
    <fieldset className="targets">
      <legend>{text.trim()}</legend>
      {targetChoices(targets).map(({ name, target, chance }) => (
        <Button key={name} onClick={() => onChoose(typedNumber(roundForDisplay(target)))}>
          {i18n.t(`targets.${name}`, [say(target), formatPercent(chance)])}
        </Button>
      ))}
    </fieldset>
  );
}
