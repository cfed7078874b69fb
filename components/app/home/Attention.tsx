import { i18n } from '#i18n';
import { forecastGap, needingAttention } from '../../../lib/goals/progress/attention';
import { statusAt } from '../../../lib/goals/progress/effective-status';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { gapInWords } from '../../ui/forecast-in-words';
import { formatInUnit, formatNumber, formatTarget } from '../../ui/format';
import { KeyResultBar } from '../../ui/KeyResultBar';
import { Sparkline } from '../../ui/Sparkline';
import { statusColour } from '../../ui/status-colour';
import { keyResultHref } from '../address';
import { Owner } from '../goals/Owner';

interface Props {
  readonly keyResults: readonly KeyResult[];
  readonly data: GoalsData;
  readonly now: number;
}

/** The outcomes that need attention, worst first, each with the gap of its forecast in words. */
export function Attention({ keyResults, data, now }: Props) {
  const rows = needingAttention(keyResults, data.snapshots, now);
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">{i18n.t('home.attention')}</h2>
      {rows.length === 0 && <p className="none">{i18n.t('home.allFine')}</p>}
      <ul className="needs">
        {rows.map((keyResult) => (
          <Need key={keyResult.id} keyResult={keyResult} data={data} now={now} />
        ))}
      </ul>
      <p>
        <a className="soft" href="#goals">
          {i18n.t('home.all', keyResults.length, [formatNumber(keyResults.length)])}
        </a>
      </p>
    </section>
  );
}

interface NeedProps {
  readonly keyResult: KeyResult;
  readonly data: GoalsData;
  readonly now: number;
}

function Need({ keyResult, data, now }: NeedProps) {
  const snapshot = data.snapshots.find((s) => s.keyResult === keyResult.id);
  const { status } = statusAt(keyResult, snapshot, now);
  const gap = forecastGap(keyResult, snapshot?.forecast);
  const value = snapshot?.value;
  return (
    <li className="need" style={{ '--c': statusColour[status] }}>
      <div>
        <a href={keyResultHref(keyResult.id)}>{keyResult.title}</a>
        <p className="soft">
          <em>{i18n.t(`status.${status}`)}</em>
          {gap && snapshot?.forecast && ` · ${gapInWords(keyResult, snapshot.forecast, gap)}`}
        </p>
      </div>
      <div>
        <p className="v">
          {value === undefined ? '–' : formatInUnit(value, keyResult.unit)} <i>{formatTarget(keyResult)}</i>
        </p>
        <KeyResultBar keyResult={keyResult} snapshot={snapshot} now={now} />
      </div>
      {snapshot ? <Sparkline series={snapshot.series} /> : <span />}
      <Owner name={keyResult.owner} />
    </li>
  );
}
