import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { formatNumber } from '../ui/format';

interface Props {
  /** How many items there are, and how many of them are drawn (`useShown`). */
  readonly all: number;
  readonly shown: number;
  readonly onMore: () => void;
}

/** Shows more of a long list, and says how many are left; nothing where all of them are shown. */
export function ShowMore({ all, shown, onMore }: Props) {
  if (all <= shown) return null;
  return <Button onClick={onMore}>{i18n.t('app.showMore', [formatNumber(all - shown)])}</Button>;
}
