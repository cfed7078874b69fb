import { useState } from 'react';
import { i18n } from '#i18n';
import { type TagOutcome, tagOutcomes } from '../../lib/model/goals';
import { Button } from '../ui/Button';

/** What a person adds to a tag, as it is typed. */
export interface Details {
  readonly note: string;
  readonly quote: string;
  readonly weight: string;
  readonly outcome: TagOutcome | '';
}

export const emptyDetails: Details = { note: '', quote: '', weight: '1', outcome: '' };

interface Props {
  readonly details: Details;
  readonly onChange: (details: Details) => void;
}

/** Quote, note, outcome type and weight of a tag. */
export function TagDetails({ details, onChange }: Props) {
  const { note, quote } = details;
  return (
    <div className="details">
      {quote && (
        <figure>
          <blockquote>{quote}</blockquote>
          <figcaption>
            {i18n.t('palette.quote')}
            <Button look="quiet" onClick={() => onChange({ ...details, quote: '' })}>
              {i18n.t('palette.removeQuote')}
            </Button>
          </figcaption>
        </figure>
      )}
      <label>
        {i18n.t('palette.note')}
        <textarea
          rows={1}
          value={note}
          onChange={(event) => onChange({ ...details, note: event.target.value })}
        />
      </label>
      <More details={details} onChange={onChange} />
    </div>
  );
}

/** What few tags need. Closed at first, and not there until it is opened: its choices are none of the palette's. */
function More({ details, onChange }: Props) {
  const { weight, outcome } = details;
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t('palette.more')}</summary>
      {isOpen && (
        <>
          <label>
            {i18n.t('palette.outcome')}
            <select
              value={outcome}
              onChange={(event) => onChange({ ...details, outcome: event.target.value as TagOutcome | '' })}
            >
              <option value="">{i18n.t('palette.noOutcome')}</option>
              {tagOutcomes.map((one) => (
                <option key={one} value={one}>
                  {i18n.t(`outcomeName.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {i18n.t('palette.weight')}
            <input
              type="number"
              min="0"
              step="any"
              value={weight}
              onChange={(event) => onChange({ ...details, weight: event.target.value })}
            />
          </label>
        </>
      )}
    </details>
  );
}
