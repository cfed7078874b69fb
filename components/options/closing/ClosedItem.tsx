import { i18n } from '#i18n';
import type { Closing, KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Button } from '../../ui/Button';
import { Chart } from '../../ui/Chart';
import { day } from '../../ui/format';
import { History, MovedTarget } from '../goals/History';
import { useAct } from '../useDoer';
import { attainmentInWords, calibrationInWords } from './closing-in-words';

interface Props {
  readonly keyResult: KeyResult;
  readonly closed: Closing;
  readonly data: GoalsData;
}

/** A key result that is over: what came of it, and what was learned. */
export function ClosedItem({ keyResult, closed, data }: Props) {
  const act = useAct();
  const { id, title } = keyResult;
  // Where it would have gone says nothing any more.
  const [came] = data.snapshots
    .filter((s) => s.keyResult === id)
    .map(({ forecast: _forecast, ...rest }) => rest);
  const checkIns = data.checkIns.filter((c) => c.keyResult === id);
  return (
    <div className="item closed">
      <header>
        <div>
          <h4>{title}</h4>
          <p className="soft">
            {i18n.t('close.closedOn', [day(closed.at), i18n.t(`close.decided_${closed.decision}`)])}
          </p>
        </div>
        <Button
          look="quiet"
          aria-label={i18n.t('close.reopenNamed', [title])}
          onClick={() => act([{ type: 'keyResult', id, set: { closed: null } }])}
        >
          {i18n.t('close.reopen')}
        </Button>
      </header>
      <p>{attainmentInWords(keyResult, closed)}</p>
      <MovedTarget id={id} data={data} />
      {came && (
        <Chart keyResult={keyResult} snapshot={came} checkIns={checkIns} now={Date.parse(closed.at)} />
      )}
      {closed.calibration && <p>{calibrationInWords(closed.calibration)}</p>}
      {closed.cause && <p className="soft">{i18n.t(`close.cause_${closed.cause}`)}</p>}
      {closed.learned && <blockquote>{closed.learned}</blockquote>}
      <History type="keyResult" id={id} data={data} />
    </div>
  );
}
