import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { byAttention, countByStatus } from '../../lib/goals/progress/attention';
import type { KeyResult } from '../../lib/model/goals';
import type { PopupData } from '../../lib/store/goals/read-popup';
import { Button } from '../ui/Button';
import { formatNumber, withinSentence } from '../ui/format';
import { AllKeyResults, KeyResultRows } from './KeyResultList';

/** So many key results are all shown; of more than that, only those that need attention most. */
const fewKeyResults = 5;
const mostInShort = 4;

interface Shown {
  readonly data: PopupData;
  /** The open key results, outcomes first. */
  readonly open: readonly KeyResult[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

interface Props extends Shown {
  /** Whether all of many are asked for, and whether they are drawn already. */
  readonly all?: { readonly isAsked: boolean; readonly isDrawn: boolean; readonly toggle: () => void };
  /** What stands beside the heading. */
  readonly besideHeading?: ReactNode;
}

/** The key results: all of a few; of many those outcomes that need attention most, and all on demand. */
export function ResultsSection({ data, open, now, all, besideHeading }: Props) {
  const isFew = open.length <= fewKeyResults;
  const showsAll = isFew || all?.isDrawn;
  return (
    <section className="results" aria-labelledby="results-heading">
      <div className="results-head">
        <h2 id="results-heading">{i18n.t('popup.results')}</h2>
        {besideHeading}
        {!isFew && (
          <Button
            look="quiet"
            aria-expanded={all?.isAsked ?? false}
            aria-controls="results-list"
            onClick={all?.toggle}
          >
            {i18n.t('popup.all', [formatNumber(open.length)])}
          </Button>
        )}
      </div>
      <div className="list" id="results-list">
        {showsAll ? (
          <AllKeyResults data={data} now={now} shows={() => true} />
        ) : (
          <KeyResultRows data={data} rows={inShort({ data, open, now })} now={now} />
        )}
      </div>
      {!showsAll && <Drivers data={data} open={open} now={now} />}
    </section>
  );
}

/** The outcomes that need attention most; without an outcome, the drivers. */
function inShort({ data, open, now }: Shown): readonly KeyResult[] {
  const outcomes = open.filter((k) => k.layer === 'outcome');
  return byAttention(outcomes.length ? outcomes : open, data.snapshots, now).slice(0, mostInShort);
}

/** The drivers in one line: how many of them have which status. */
function Drivers({ data, open, now }: Shown) {
  const drivers = open.filter((k) => k.layer !== 'outcome');
  const counts = countByStatus(drivers, data.snapshots, now).map(({ status, count }) =>
    i18n.t('popup.statusCount', [formatNumber(count), withinSentence(i18n.t(`status.${status}`))]),
  );
  if (!counts.length || drivers.length === open.length) return null;
  return <p className="drivers">{i18n.t('popup.driversLine', [counts.join(' · ')])}</p>;
}
