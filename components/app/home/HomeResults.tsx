import type { ReactNode } from 'react';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Attention } from './Attention';
import { Bets } from './Bets';
import { Lead } from './Lead';
import { RecentFrame } from './RecentFrame';

interface Props {
  readonly data: GoalsData;
  /** The open key results. */
  readonly open: readonly KeyResult[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What stands below the bets. */
  readonly pages?: ReactNode;
  /** The evidence of the week. */
  readonly recent?: ReactNode;
}

/** The cycle in a sentence, what needs attention and the bets; beside them what came in lately. */
export function HomeResults({ data, open, now, pages, recent = <RecentFrame /> }: Props) {
  return (
    <>
      <Lead keyResults={open} data={data} now={now} />
      <div className="two">
        <div>
          <Attention keyResults={open} data={data} now={now} />
          <Bets data={data} />
          {pages}
        </div>
        {recent}
      </div>
    </>
  );
}
