import { i18n } from '#i18n';
import { readNumbers } from '../../../lib/store/signals/read-numbers';
import { Notice } from '../../ui/Notice';
import { useStore } from '../../ui/useStore';
import { useGoals, useOpened } from '../goals-context';
import { NumberCard } from './NumberCard';
import { useAllowed } from './useAllowed';

/** The followed numbers: what each page showed last, or why it was not read, and what was set aside. */
export function Numbers() {
  const { data, error } = useStore(useOpened(), readNumbers);
  const goals = useGoals();
  const allowed = useAllowed(data?.map(({ origin }) => origin) ?? []);
  return (
    <>
      <h2 className="apart" id="numbers">
        {i18n.t('number.heading')}
      </h2>
      <p className="intro">{i18n.t('number.intro')}</p>
      {error !== undefined && <Notice error={error} />}
      {data?.map((one) => (
        <NumberCard
          key={one.number.id}
          one={one}
          all={data}
          goals={goals}
          isAllowed={allowed === undefined || allowed.has(one.origin)}
        />
      ))}
    </>
  );
}
