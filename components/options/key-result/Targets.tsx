import { i18n } from '#i18n';
import type { Thresholds } from '../../../lib/goals/forecast/thresholds';
import { Button } from '../../ui/Button';
import { figure, inUnit, roughly } from '../../ui/format';

interface Props {
  /** Undefined where nothing counts for it. */
  readonly history: Thresholds | undefined;
  /** The title of the key result by what counts for which it is told, where that is another one. */
  readonly like: string | undefined;
  readonly unit: string;
  readonly onChoose: (target: string) => void;
}

/** What history says of the target while it is set, with the targets that it would call cautious, realistic and ambitious. */
export function Targets({ history, like, unit, onChoose }: Props) {
  if (!history) return <p className="hints">{i18n.t('targets.nothing')}</p>;
  const say = (value: number) => inUnit(roughly(value), unit);
  const told = [
    like === undefined ? '' : i18n.t('targets.like', [like]),
    history.weekly === undefined ? '' : i18n.t('targets.weekly', [say(history.weekly)]),
    'wait' in history
      ? i18n.t('targets.wait', history.wait, [figure(history.wait)])
      : i18n.t('targets.range', [figure(history.windows), say(history.worst), say(history.best)]),
  ].join(' ');
  if ('wait' in history) return <p className="hints">{told.trim()}</p>;
  return (
    <fieldset className="targets">
      <legend>{told.trim()}</legend>
      {(['cautious', 'realistic', 'ambitious'] as const).map((name) => (
        <Button key={name} onClick={() => onChoose(String(roughly(history[name])))}>
          {i18n.t(`targets.${name}`, [say(history[name])])}
        </Button>
      ))}
    </fieldset>
  );
}
