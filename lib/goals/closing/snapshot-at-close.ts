import type { KeyResult } from '../../model/goals';
import type { Snapshot } from '../../model/snapshot';

/**
 * The snapshot of a key result as it was at its close, without a forecast: the stored one goes on to the end of its time, and what
 * comes after the close does not count. Of an open one it is the same.
 */
export function snapshotAtClose({ closed }: Pick<KeyResult, 'closed'>, snapshot: Snapshot): Snapshot {
  if (!closed) return snapshot;
  const { forecast: _forecast, value: _value, progress: _progress, ...rest } = snapshot;
  const { value, attainment } = closed;
  const at = Date.parse(closed.at);
  const series = snapshot.series.filter((point) => point.at <= at);
  const isEarly = at < snapshot.end;
  return {
    ...rest,
    series: isEarly && value !== undefined ? [...series, { at, value }] : series,
    ...(value === undefined ? {} : { value }),
    ...(attainment === undefined ? {} : { progress: attainment }),
  };
}
