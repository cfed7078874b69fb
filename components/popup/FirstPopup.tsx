import { i18n } from '#i18n';
import { openKeyResults } from '../../lib/goals/outline/group';
import type { PopupData } from '../../lib/store/goals/read-popup';
import { PopupFrame } from './PopupFrame';
import { ResultsSection } from './ResultsSection';

interface Props {
  readonly data: PopupData;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The popup as it is drawn first, of parts without hooks: what `Popup` shows before it knows of the page in front. Nothing where
 * there is no key result, or where reading is off.
 */
export function FirstPopup({ data, now }: Props) {
  const open = openKeyResults(data.objectives, data.keyResults);
  if (!open.length || !data.reads) return null;
  return (
    <PopupFrame data={data} now={now} logsTime>
      <section className="page" aria-label={i18n.t('popup.pageInFront')} />
      <ResultsSection data={data} open={open} now={now} />
    </PopupFrame>
  );
}
