import { i18n } from '#i18n';
import type { Thresholds } from '../../../lib/goals/forecast/thresholds';
import { Button } from '../../ui/Button';
import { formatInUnit, formatNumber, roundForDisplay } from '../../ui/format';

interface Props {
  /** Undefined where nothing counts for the key result. */
  readonly history: Thresholds | undefined;
  /** The title of the key result whose history is used, where that is another one. */
  readonly comparable: string | undefined;
  readonly unit: string;
  readonly onChoose: (target: string) => void;
}

/** The cautious, realistic and ambitious targets that history suggests. */
export function Targets({ history, comparable, unit, onChoose }: Props) {
  if (!history) return <p className="hints">{i18n.t('targets.nothing')}</p>;
  const say = (value: number) => formatInUnit(roundForDisplay(value), unit);
  const text = [
    comparable === undefined ? '' : i18n.t('targets.like', [comparable]),
    history.weekly === undefined ? '' : i18n.t('targets.weekly', [say(history.weekly)]),
    'wait' in history
      ? i18n.t('targets.wait', history.wait, [formatNumber(history.wait)])
      : i18n.t('targets.range', [formatNumber(history.windows), say(history.worst), say(history.best)]),
  ].join(' ');
  if ('wait' in history) return <p className="hints">{text.trim()}</p>;
  return (
    <fieldset className="targets">
      <legend>{text.trim()}</legend>
      {(['cautious', 'realistic', 'ambitious'] as const).map((name) => (
        <Button key={name} onClick={() => onChoose(String(roundForDisplay(history[name])))}>
          {i18n.t(`targets.${name}`, [say(history[name])])}
        </Button>
      ))}
    </fieldset>
  );
}
