import { useDeferredValue, useState } from 'react';
import type { KeyResult } from '../../lib/model/goals';
import type { Database } from '../../lib/store/db/database';
import type { PopupData } from '../../lib/store/goals/read-popup';
import { ResultsSection } from './ResultsSection';
import { ReviewDue } from './ReviewDue';

interface Props {
  readonly data: PopupData;
  readonly opened: Promise<Database>;
  /** The open key results, outcomes first. */
  readonly open: readonly KeyResult[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The key results, with a link to the review once they are due for it. */
export function KeyResults({ data, opened, open, now }: Props) {
  const [isAsked, setAsked] = useState(false);
  // The click is answered at once; a long list follows when there is time.
  const isDrawn = useDeferredValue(isAsked);
  return (
    <ResultsSection
      data={data}
      open={open}
      now={now}
      all={{ isAsked, isDrawn, toggle: () => setAsked(!isAsked) }}
      besideHeading={<ReviewDue data={data} opened={opened} now={now} />}
    />
  );
}
