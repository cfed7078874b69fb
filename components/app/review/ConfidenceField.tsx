import { useId } from 'react';
import { i18n } from '#i18n';
import { formatNumber } from '../../ui/format';

const confidences = Array.from({ length: 11 }, (_, n) => String(n));

interface Props {
  /** From 0 to 10; empty where none is chosen. */
  readonly value: string;
  /** That of the last check-in. */
  readonly last: number | undefined;
  readonly onChange: (confidence: string) => void;
}

/** The confidence from 0 to 10, as one group for the arrow keys. */
export function ConfidenceField({ value, last, onChange }: Props) {
  const name = useId();
  const hint = last === undefined ? '' : ` · ${i18n.t('reviewPlace.lastTime', [formatNumber(last)])}`;
  return (
    <fieldset className="nums">
      <legend>
        {i18n.t('review.confidence')} <span className="soft">{i18n.t('review.confidenceHint') + hint}</span>
      </legend>
      {confidences.map((n) => (
        <label key={n} className={Number(n) === last ? 'was' : undefined}>
          <input type="radio" name={name} value={n} checked={value === n} onChange={() => onChange(n)} />
          {n}
        </label>
      ))}
    </fieldset>
  );
}
