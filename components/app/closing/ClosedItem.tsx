import { i18n } from '#i18n';
import { snapshotAtClose } from '../../../lib/goals/closing/snapshot-at-close';
import type { Closing, KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Chart } from '../../ui/chart/Chart';
import { formatPastDay } from '../../ui/format';
import { MovedTarget } from '../goals/History';
import { calibrationInWords, pastForecastInWords, resultInWords } from './closing-in-words';

interface Props {
  readonly keyResult: KeyResult;
  readonly closed: Closing;
  readonly data: GoalsData;
}

/** A closed key result: its result, its chart, and the lessons learned. */
export function ClosedItem({ keyResult, closed, data }: Props) {
  const { id } = keyResult;
  const stored = data.snapshots.find((s) => s.keyResult === id);
  const snapshot = stored && snapshotAtClose(keyResult, stored);
  const checkIns = data.checkIns.filter((c) => c.keyResult === id);
  return (
    <div className="closed">
      <p className="soft">
        {i18n.t('close.closedOn', [
          formatPastDay(closed.at, Date.now()),
          i18n.t(`close.decided_${closed.decision}`),
        ])}
      </p>
      <p>{resultInWords(keyResult, closed)}</p>
      <MovedTarget id={id} />
      {snapshot && (
        <Chart keyResult={keyResult} snapshot={snapshot} checkIns={checkIns} now={Date.parse(closed.at)} />
      )}
      {data.forecasts
        .filter((f) => f.keyResult === id)
        .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
        .map((forecast) => (
          <p key={forecast.id} className="soft">
            {pastForecastInWords(forecast, keyResult)}
          </p>
        ))}
      {closed.calibration && <p>{calibrationInWords(closed.calibration)}</p>}
      {closed.cause && <p className="soft">{i18n.t(`close.cause_${closed.cause}`)}</p>}
      {closed.learned && <blockquote>{closed.learned}</blockquote>}
    </div>
  );
}
