import { i18n } from '#i18n';
import { latestConfidence } from '../../../lib/goals/progress/since-review';
import type { KeyResult } from '../../../lib/model/goals';
import { instantOfDay } from '../../../lib/model/local-day';
import type { Snapshot } from '../../../lib/model/snapshot';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Confidence } from '../../ui/Confidence';
import { forecastInWords } from '../../ui/forecast-in-words';
import { formatInUnit, formatTarget } from '../../ui/format';
import { KeyResultBar } from '../../ui/KeyResultBar';
import { Sparkline } from '../../ui/Sparkline';
import { MovedTarget } from '../goals/History';
import { Status } from './Status';

interface Props {
  readonly keyResult: KeyResult;
  readonly snapshot: Snapshot | undefined;
  readonly data: GoalsData;
}

/** The value, the target, the status, the forecast and the confidence of a key result. */
export function Facts({ keyResult, snapshot, data }: Props) {
  const value = snapshot?.value;
  return (
    <div className="facts">
      <div className="figure">
        <p className="v">
          <span className="big">{value === undefined ? '–' : formatInUnit(value, keyResult.unit)}</span>{' '}
          <i>{formatTarget(keyResult)}</i>
        </p>
        <KeyResultBar keyResult={keyResult} snapshot={snapshot} now={Date.now()} />
      </div>
      <div className="said">
        <Status keyResult={keyResult} snapshot={snapshot} />
        {snapshot?.forecast && <p>{forecastInWords(keyResult, snapshot.forecast)}</p>}
        <MovedTarget id={keyResult.id} />
      </div>
      <ConfidenceOverTime keyResult={keyResult} data={data} />
    </div>
  );
}

/** The confidence of the last check-in, and a line of all of them. */
function ConfidenceOverTime({ keyResult, data }: Omit<Props, 'snapshot'>) {
  const confidence = latestConfidence(keyResult.id, data.checkIns);
  if (confidence === undefined) return null;
  const series = data.checkIns
    .filter((c) => c.keyResult === keyResult.id)
    .flatMap((c) => (c.confidence === undefined ? [] : [{ at: instantOfDay(c.at), value: c.confidence }]))
    .sort((a, b) => a.at - b.at);
  return (
    <div className="trust">
      <span className="soft">{i18n.t('review.confidence')}</span>
      <Sparkline series={series} />
      <Confidence value={confidence} />
    </div>
  );
}
