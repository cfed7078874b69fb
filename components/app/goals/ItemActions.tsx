import { i18n } from '#i18n';
import { moveEdits } from '../../../lib/goals/outline/order';
import { Button } from '../../ui/Button';
import { useEdit } from '../useGoalEdits';

interface Props {
  readonly type: 'objective' | 'keyResult';
  /** All items of the list, in order. */
  readonly siblings: readonly {
    readonly id: string;
    readonly title: string;
    readonly order?: number | undefined;
  }[];
  readonly at: number;
  readonly onEdit: () => void;
}

/** The actions on an objective or a key result: edit, move, archive. */
export function ItemActions({ type, siblings, at, onEdit }: Props) {
  const edit = useEdit();
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
        onClick={() => edit(moveEdits(type, siblings, at, -1))}
      >
        ↑
      </Button>
      <Button
        look="quiet"
        aria-label={i18n.t('options.moveDown', [title])}
        disabled={at === siblings.length - 1}
        onClick={() => edit(moveEdits(type, siblings, at, 1))}
      >
        ↓
      </Button>
      <Button
        look="quiet"
        aria-label={i18n.t('options.archiveNamed', [title])}
        onClick={() => edit([{ type, id, set: { archived: true } }])}
      >
        {i18n.t('options.archive')}
      </Button>
    </div>
  );
}
