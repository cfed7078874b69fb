import { i18n } from '#i18n';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { ActionButton } from '../../ui/ActionButton';
import { useEdit } from '../useGoalEdits';

/** Archived objectives and key results, which can be restored. */
export function Archived({ data }: { readonly data: GoalsData }) {
  const edit = useEdit();
  const items = [
    ...data.objectives
      .filter((o) => o.archived)
      .map(({ id, title }) => ({ type: 'objective' as const, id, title })),
    ...data.keyResults
      .filter((k) => k.archived)
      .map(({ id, title }) => ({ type: 'keyResult' as const, id, title })),
  ];
  if (!items.length) return null;
  return (
    <details>
      <summary>{i18n.t('options.showArchived')}</summary>
      <ul className="archived">
        {items.map(({ type, id, title }) => (
          <li key={`${type} ${id}`}>
            {title}
            <ActionButton
              aria-label={i18n.t('options.restoreNamed', [title])}
              action={() => edit([{ type, id, set: { archived: null } }])}
            >
              {i18n.t('options.restore')}
            </ActionButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
