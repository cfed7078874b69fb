import { useState } from 'react';
import { i18n } from '#i18n';
import type { GoalsData } from '../../lib/store/read';
import { Button } from '../ui/Button';
import { day } from '../ui/format';
import { CycleForm } from './CycleForm';

/** The cycles, each to be edited. */
export function Cycles({ data }: { readonly data: GoalsData }) {
  const [edited, setEdited] = useState<string>();
  if (!data.cycles.length) return null;
  return (
    <>
      <ul className="cycles" aria-label={i18n.t('options.cycles')}>
        {data.cycles.map(({ id, title, start, end }) => (
          <li key={id}>
            <Button
              look="quiet"
              aria-label={i18n.t('options.editNamed', [title])}
              onClick={() => setEdited(id)}
            >
              {title} · {day(`${start.slice(0, 10)}T12:00`)} – {day(`${end.slice(0, 10)}T12:00`)}
            </Button>
          </li>
        ))}
      </ul>
      {edited !== undefined && (
        <CycleForm cycle={data.cycles.find((c) => c.id === edited)} onClose={() => setEdited(undefined)} />
      )}
    </>
  );
}
