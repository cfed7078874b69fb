import { i18n } from '#i18n';
import { dueForReview } from '../../lib/goals/progress/reviewable';
import type { Database } from '../../lib/store/db/database';
import { readCheckIns } from '../../lib/store/goals/read-check-ins';
import type { PopupData } from '../../lib/store/goals/read-popup';
import { formatNumber } from '../ui/format';
import { useStore } from '../ui/useStore';
import { AppLink } from './AppLink';

interface Props {
  readonly data: PopupData;
  readonly opened: Promise<Database>;
  readonly now: number;
}

/** A link to the review, once key results are due for it. Check-ins can be many, so they are read after the first paint. */
export function ReviewDue({ data, opened, now }: Props) {
  const { data: checkIns } = useStore(opened, readCheckIns);
  const count = checkIns ? dueForReview({ ...data, checkIns }, now).length : 0;
  if (!count) return null;
  return <AppLink href="/options.html#review">{i18n.t('home.review', [formatNumber(count)])}</AppLink>;
}
