import { i18n } from '#i18n';
import { moveEdits } from '../../../lib/goals/outline/order';
import { Button } from '../../ui/Button';
import { useAct } from '../useDoer';

interface Props {
  readonly type: 'objective' | 'keyResult';
  /** All that stand in the list, in order. */
  readonly siblings: readonly {
    readonly id: string;
    readonly title: string;
    readonly order?: number | undefined;
  }[];
  readonly at: number;
  readonly onEdit: () => void;
}

/** What can be done with an objective or a key result: edit it, move it, put it away. */
export function ItemActions({ type, siblings, at, onEdit }: Props) {
  const act = useAct();
  const item = siblings[at];
  if (!item) return null;
  const { id, title } = item;
  return (
    <div className="actions">
      <Button look="quiet" aria-label={i18n.t('options.editNamed', [title])} onClick={onEdit}>
        {i18n.t('options.edit')}
      </Button>
      <Button
        look="quiet"
        aria-label={i18n.t('options.moveUp', [title])}
        disabled={at === 0}
        onClick={() => act(moveEdits(type, siblings, at, -1))}
      >
        ↑
      </Button>
      <Button
        look="quiet"
        aria-label={i18n.t('options.moveDown', [title])}
        disabled={at === siblings.length - 1}
        onClick={() => act(moveEdits(type, siblings, at, 1))}
      >
        ↓
      </Button>
      <Button
        look="quiet"
        aria-label={i18n.t('options.archiveNamed', [title])}
        onClick={() => act([{ type, id, set: { archived: true } }])}
      >
        {i18n.t('options.archive')}
      </Button>
    </div>
  );
}
