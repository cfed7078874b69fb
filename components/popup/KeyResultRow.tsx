import { i18n } from '#i18n';
import { statusAt } from '../../lib/goals/progress/effective-status';
import type { KeyResult } from '../../lib/model/goals';
import type { Snapshot } from '../../lib/model/snapshot';
import { formatInUnit, formatTarget } from '../ui/format';
import { KeyResultBar } from '../ui/KeyResultBar';
import { Sparkline } from '../ui/Sparkline';
import { statusColour } from '../ui/status-colour';
import { formatChangeInUnit } from '../ui/units';
import { AppLink } from './AppLink';
import { keyResultPage } from './app-href';

interface Props {
  readonly keyResult: KeyResult;
  /** Absent until the worker has taken the first one. */
  readonly snapshot: Snapshot | undefined;
  readonly now: number;
}

/** A key result: value and target, progress bar with pace, status, and the change over the last seven days. */
export function KeyResultRow({ keyResult, snapshot, now }: Props) {
  const { value, weekAgo } = snapshot ?? {};
  const { status, override } = statusAt(keyResult, snapshot, now);
  const statusText = i18n.t(`status.${status}`);
  const firstTarget = movedTarget(keyResult, snapshot);
  const week =
    weekAgo === undefined || value === undefined ? undefined : weekInWords(value - weekAgo, keyResult.unit);
  return (
    <div className="kr" style={{ '--c': statusColour[status] }}>
      <span className="title">
        <AppLink href={keyResultPage(keyResult.id)}>{keyResult.title}</AppLink>
      </span>
      <span className="v">
        {value === undefined ? '–' : formatInUnit(value, keyResult.unit)} <i>{formatTarget(keyResult)}</i>
      </span>
      <KeyResultBar keyResult={keyResult} snapshot={snapshot} now={now} />
      <span className="m">
        <em>{statusText}</em>
        {[
          snapshot?.failed !== undefined && i18n.t('progress.failed', [snapshot.failed]),
          override && i18n.t('popup.saidByYou'),
          week,
          firstTarget && i18n.t('popup.targetWas', [firstTarget]),
        ].map((one) => one && ` · ${one}`)}
      </span>
      {snapshot && <Sparkline series={snapshot.series} isManual={keyResult.measure.kind === 'manual'} />}
    </div>
  );
}

function weekInWords(moved: number, unit: string): string {
  return moved === 0 ? i18n.t('popup.steady') : i18n.t('popup.thisWeek', [formatChangeInUnit(moved, unit)]);
}

/** The first target, where it was moved; undefined where it was not. */
function movedTarget({ target, unit }: KeyResult, snapshot: Snapshot | undefined): string | undefined {
  const first = snapshot?.targets?.[0]?.target;
  return first === undefined || first === target ? undefined : formatInUnit(first, unit);
}
