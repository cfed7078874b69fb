import { i18n } from '#i18n';
import { group } from '../../lib/goals/outline/group';
import { objectiveStatus } from '../../lib/goals/progress/objective-status';
import type { KeyResult } from '../../lib/model/goals';
import type { PopupData } from '../../lib/store/goals/read-popup';
import { objectiveStatusInWords } from '../ui/objective-status';
import { KeyResultRow } from './KeyResultRow';

interface RowsProps {
  readonly data: PopupData;
  readonly rows: readonly KeyResult[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Key results with their figures, a row each. */
export function KeyResultRows({ data, rows, now }: RowsProps) {
  const snapshots = new Map(data.snapshots.map((s) => [s.keyResult, s]));
  return rows.map((keyResult) => (
    <KeyResultRow key={keyResult.id} keyResult={keyResult} snapshot={snapshots.get(keyResult.id)} now={now} />
  ));
}

interface AllProps extends Omit<RowsProps, 'rows'> {
  readonly shows: (keyResult: KeyResult) => boolean;
}

/** The shown key results: outcomes by objective, drivers below. An objective's status is the one of all its outcomes. */
export function AllKeyResults({ data, now, shows }: AllProps) {
  const { outcomes, drivers } = group(data.objectives, data.keyResults);
  const shownDrivers = drivers.filter(shows);
  return (
    <>
      {outcomes.map(({ objective, keyResults }) => {
        const rows = keyResults.filter(shows);
        if (!rows.length) return null;
        return (
          <div key={objective.id} className="objective">
            <h3>{objective.title}</h3>
            <p className="effective-status">
              {objectiveStatusInWords(objectiveStatus(keyResults, data.snapshots, now))}
            </p>
            <KeyResultRows data={data} rows={rows} now={now} />
          </div>
        );
      })}
      {shownDrivers.length > 0 && (
        <div className="objective thin">
          <h3>{i18n.t('popup.drivers')}</h3>
          <KeyResultRows data={data} rows={shownDrivers} now={now} />
        </div>
      )}
    </>
  );
}
