import { i18n } from '#i18n';
import { type Counts, type ImportCounts, type ImportProgress, importGroups } from '../../../lib/model/backup';
import { formatNumber } from '../../ui/format';

const outcomes = ['added', 'same', 'updated', 'kept'] as const satisfies (keyof Counts)[];

/** The result of an import, a sentence each: what of each kind was new, there already, or different. */
export function importInWords({ counts, peopleJoined }: ImportProgress): string[] {
  return [
    i18n.t(isNothingNew(counts) ? 'importing.nothingNew' : 'importing.done'),
    ...importGroups.flatMap((group) => {
      const parts = outcomes
        .filter((outcome) => counts[group][outcome] > 0)
        .map((outcome) =>
          i18n.t(`importing.${outcome}`, counts[group][outcome], [formatNumber(counts[group][outcome])]),
        );
      return parts.length ? [i18n.t('importing.line', [i18n.t(`importing.${group}`), parts.join(', ')])] : [];
    }),
    ...(counts.event.added > 0 && peopleJoined !== true ? [i18n.t('importing.peopleApart')] : []),
  ];
}

function isNothingNew(counts: ImportCounts): boolean {
  return Object.values(counts).every(({ added, updated }) => added === 0 && updated === 0);
}
