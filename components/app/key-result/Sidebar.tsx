import { i18n } from '#i18n';
import { snapshotAtClose } from '../../../lib/goals/closing/snapshot-at-close';
import { newestFirst } from '../../../lib/goals/outline/group';
import { statusAt } from '../../../lib/goals/progress/effective-status';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatInUnit, formatNumber, formatPastDay, formatTarget } from '../../ui/format';
import { KeyResultBar } from '../../ui/KeyResultBar';
import { statusColour } from '../../ui/status-colour';
import { keyResultHref } from '../address';

interface Props {
  readonly keyResult: KeyResult;
  readonly data: GoalsData;
}

/** The drivers of a key result, or the outcomes that it drives, each with its bar. */
export function DriverList({ keyResult, data }: Props) {
  const own = data.keyResults.filter((k) => keyResult.drivers?.includes(k.id) && !k.archived);
  const driven = data.keyResults.filter((k) => k.drivers?.includes(keyResult.id) && !k.archived);
  return (
    <>
      <Bars title={i18n.t('form.drivers')} keyResults={own} data={data} />
      <Bars title={i18n.t('app.drives')} keyResults={driven} data={data} />
    </>
  );
}

interface BarsProps {
  readonly title: string;
  readonly keyResults: readonly KeyResult[];
  readonly data: GoalsData;
}

function Bars({ title, keyResults, data }: BarsProps) {
  const now = Date.now();
  if (!keyResults.length) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="drivers thin">
        {keyResults.map((keyResult) => {
          const stored = data.snapshots.find((s) => s.keyResult === keyResult.id);
          const snapshot = stored && snapshotAtClose(keyResult, stored);
          const { status } = statusAt(keyResult, snapshot, now);
          const { value } = snapshot ?? {};
          return (
            <li key={keyResult.id} style={{ '--c': statusColour[status] }}>
              <p>
                <a href={keyResultHref(keyResult.id)}>{keyResult.title}</a>
                <span className="v">
                  {value === undefined ? '–' : formatInUnit(value, keyResult.unit)}{' '}
                  <i>{formatTarget(keyResult)}</i>
                </span>
              </p>
              <KeyResultBar keyResult={keyResult} snapshot={snapshot} now={now} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The last check-in with its note. */
export function LastCheckIn({ keyResult, data }: Props) {
  const [last] = newestFirst(data.checkIns.filter((c) => c.keyResult === keyResult.id));
  if (!last) return null;
  const facts = [
    formatPastDay(last.at, Date.now()),
    last.confidence === undefined ? '' : i18n.t('checkIns.confidence', [formatNumber(last.confidence)]),
  ];
  return (
    <section>
      <h2>{i18n.t('app.lastCheckIn')}</h2>
      {last.note && <p>{i18n.t('word.quoted', [last.note])}</p>}
      <p className="soft">{facts.filter(Boolean).join(' · ')}</p>
    </section>
  );
}
