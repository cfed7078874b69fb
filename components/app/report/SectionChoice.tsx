import { i18n } from '#i18n';
import { movedSection, orderedSections, type ReportDraft } from '../../../lib/report/draft';
import type { SectionId } from '../../../lib/report/sections';
import { Button } from '../../ui/Button';

interface Props {
  readonly draft: Pick<ReportDraft, 'order' | 'off'>;
  readonly onChange: (some: Partial<ReportDraft>) => void;
}

/** Which sections a report has, and in which order. */
export function SectionChoice({ draft, onChange }: Props) {
  const { off } = draft;
  const order = orderedSections(draft);
  const toggle = (id: SectionId) => (off.includes(id) ? off.filter((o) => o !== id) : [...off, id]);
  return (
    <fieldset className="sections">
      <legend>{i18n.t('report.sections')}</legend>
      {order.map((id, at) => {
        const name = i18n.t(`report.section_${id}`);
        const move = (by: -1 | 1) => onChange({ order: movedSection(order, id, by) });
        return (
          <div key={id}>
            <label>
              <input
                type="checkbox"
                checked={!off.includes(id)}
                onChange={() => onChange({ off: toggle(id) })}
              />
              {name}
            </label>
            <Button
              look="quiet"
              aria-label={i18n.t('report.up', [name])}
              disabled={at === 0}
              onClick={() => move(-1)}
            >
              ↑
            </Button>
            <Button
              look="quiet"
              aria-label={i18n.t('report.down', [name])}
              disabled={at === order.length - 1}
              onClick={() => move(1)}
            >
              ↓
            </Button>
          </div>
        );
      })}
    </fieldset>
  );
}
