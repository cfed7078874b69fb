import { i18n } from '#i18n';
import { statusAt } from '../../../lib/goals/progress/effective-status';
import { latestConfidence } from '../../../lib/goals/progress/since-review';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Confidence } from '../../ui/Confidence';
import { forecastRange } from '../../ui/forecast-in-words';
import { formatInUnit, formatTarget } from '../../ui/format';
import { KeyResultBar } from '../../ui/KeyResultBar';
import { statusColour } from '../../ui/status-colour';
import { keyResultHref } from '../address';
import { scoreInWords } from '../closing/closing-in-words';
import { Owner } from './Owner';
import { Sortable } from './Reorder';

interface Props {
  readonly keyResult: KeyResult;
  readonly data: GoalsData;
  /** The key results on its level, in order. */
  readonly list: readonly KeyResult[];
  /** Whether it is shown below the outcome that it drives. */
  readonly isNested?: boolean;
}

/** A key result in one line: what kind it is, progress, forecast, status, confidence and owner. */
export function KeyResultLine({ keyResult, data, list, isNested }: Props) {
  const now = Date.now();
  const { id, title, layer, commitment, unit, owner } = keyResult;
  const facts = [
    layer !== 'outcome' && i18n.t(`layer.${layer}`),
    commitment === 'stretch' && i18n.t('word.aspirational'),
  ];
  const snapshot = data.snapshots.find((s) => s.keyResult === id);
  const { status, override } = statusAt(keyResult, snapshot, now);
  const value = snapshot?.value;
  return (
    <Sortable
      type="keyResult"
      item={keyResult}
      list={list}
      as="li"
      className={isNested ? 'line nested' : 'line'}
      style={{ '--c': statusColour[status] }}
    >
      <span className="name">
        <a href={keyResultHref(id)}>{title}</a>
        <span className="soft">{facts.map((fact) => fact && ` ·\u00a0${fact}`)}</span>
      </span>
      <span className="progress">
        <KeyResultBar keyResult={keyResult} snapshot={snapshot} now={now} />
        <span className="v">
          {value === undefined ? '–' : formatInUnit(value, unit)} <i>{formatTarget(keyResult)}</i>
        </span>
      </span>
      <span className="forecast">{snapshot?.forecast && forecastRange(keyResult, snapshot.forecast)}</span>
      <span className="status">
        <em>{i18n.t(`status.${status}`)}</em>
        {override && <span className="soft"> {i18n.t('app.setManually')}</span>}
      </span>
      <span className="confidence">
        <Confidence value={latestConfidence(id, data.checkIns)} />
      </span>
      <span className="owner">
        <Owner name={owner} />
      </span>
    </Sortable>
  );
}

/** A closed key result in one line: its score. */
export function ClosedLine({ keyResult }: { readonly keyResult: KeyResult }) {
  const { id, title, closed } = keyResult;
  return (
    <li className="line closed">
      <span className="name">
        <a href={keyResultHref(id)}>{title}</a>
      </span>
      <span className="progress soft">
        {closed && `${scoreInWords(closed.attainment)} · ${i18n.t(`close.decided_${closed.decision}`)}`}
      </span>
    </li>
  );
}
