import { i18n } from '#i18n';
import { formatNumber } from './format';

const most = 10;

/** A confidence from 0 to 10 as dots and a number. */
export function Confidence({ value }: { readonly value: number | undefined }) {
  if (value === undefined) return null;
  const filled = Math.round(value);
  return (
    <span
      className="dots"
      role="img"
      aria-label={i18n.t('app.confidenceOf', [formatNumber(value), formatNumber(most)])}
    >
      {Array.from({ length: most }, (_, n) => n).map((n) => (
        <i key={n} className={n < filled ? 'f' : undefined} />
      ))}
      <b>{formatNumber(value)}</b>
    </span>
  );
}
