import { i18n } from '#i18n';
import { type Counts, type ImportProgress, type Tally, tallyGroups } from '../../../lib/model/backup';
import { formatNumber } from '../../ui/format';

const outcomes = ['added', 'same', 'updated', 'kept'] as const satisfies (keyof Counts)[];

/** The result of an import, a sentence each: what of each kind was new, there already, or different. */
export function importInWords({ tally, peopleJoined }: ImportProgress): string[] {
  return [
    i18n.t(isNothingNew(tally) ? 'importing.nothingNew' : 'importing.done'),
    ...tallyGroups.flatMap((group) => {
      const parts = outcomes
        .filter((outcome) => tally[group][outcome] > 0)
        .map((outcome) =>
          i18n.t(`importing.${outcome}`, tally[group][outcome], [formatNumber(tally[group][outcome])]),
        );
      return parts.length ? [i18n.t('importing.line', [i18n.t(`importing.${group}`), parts.join(', ')])] : [];
    }),
    ...(tally.event.added > 0 && peopleJoined !== true ? [i18n.t('importing.peopleApart')] : []),
  ];
}

function isNothingNew(tally: Tally): boolean {
  return Object.values(tally).every(({ added, updated }) => added === 0 && updated === 0);
}
