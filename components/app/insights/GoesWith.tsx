import { memo, useState } from 'react';
import { i18n } from '#i18n';
import type { OutcomeRelations, SourceRelation } from '../../../lib/goals/insights/analyse';
import type { KeyResult } from '../../../lib/model/goals';
import { Button } from '../../ui/Button';
import { formatChange, formatNumber, roundForDisplay } from '../../ui/format';
import { keyResultHref } from '../address';
import { Heading } from './Heading';
import { PairChart } from './PairChart';
import { sourceName } from './words';

interface Props {
  readonly relations: readonly OutcomeRelations[];
  readonly keyResults: readonly KeyResult[];
}

/** What goes with each outcome, its drivers first; of the others only what was found, and how many weeks are missing. */
export const GoesWith = memo(function GoesWith({ relations, keyResults }: Props) {
  const found = relations.flatMap(({ outcome, drivers, metrics }) =>
    [...drivers, ...metrics].filter((r) => r.isFound).map((relation) => ({ outcome, relation })),
  );
  return (
    <section aria-labelledby="goes-with">
      <Heading id="goes-with" title={i18n.t('insights.goesWith')} hint={i18n.t('insights.noProof')} />
      {found.length === 0 && <p className="none">{i18n.t('insights.nothingFound')}</p>}
      {found.map(({ outcome, relation }) => (
        <Found
          key={`${outcome} ${sourceName(relation, keyResults)}`}
          outcome={keyResults.find((k) => k.id === outcome)}
          relation={relation}
          name={sourceName(relation, keyResults)}
        />
      ))}
      <Silent relations={relations} keyResults={keyResults} />
    </section>
  );
});

function Found({
  outcome,
  relation,
  name,
}: {
  readonly outcome: KeyResult | undefined;
  readonly relation: SourceRelation;
  readonly name: string;
}) {
  const { lag, weeks, strength, contrast, pair } = relation;
  if (!outcome) return null;
  const say = (value: number) => formatChange(roundForDisplay(value));
  return (
    <div className="goes">
      <PairChart pair={pair} />
      <div>
        <p>
          <b>{name}</b> → <a href={keyResultHref(outcome.id)}>{outcome.title}</a>
        </p>
        <p className="soft">
          {i18n.t('insights.lag', lag, [formatNumber(lag)])}
          {' · '}
          {i18n.t('insights.weeks', weeks, [formatNumber(weeks)])}
          {' · '}
          {i18n.t('insights.strength', [formatNumber(strength)])}
        </p>
        {contrast && (
          <p>
            {i18n.t('insights.contrast', [name, outcome.title, say(contrast.above), say(contrast.other)])}
          </p>
        )}
        <p className="soft">{i18n.t('insights.chance')}</p>
      </div>
    </div>
  );
}

const silentAtFirst = 4;

/** The declared drivers about which nothing can be said, and why; those first that miss the fewest weeks. */
function Silent({ relations, keyResults }: Props) {
  const [isWhole, setIsWhole] = useState(false);
  const all = relations
    .flatMap(({ outcome, drivers }) =>
      drivers.filter((d) => !d.isFound).map((driver) => ({ outcome, driver })),
    )
    .toSorted((a, b) => a.driver.missingWeeks - b.driver.missingWeeks);
  const title = (id: string) => keyResults.find((k) => k.id === id)?.title ?? id;
  const missing = Math.max(0, ...relations.flatMap((r) => r.metrics.map((m) => m.weeks)));
  const needed = relations.flatMap((r) => r.metrics).filter((m) => m.missingWeeks);
  const least = Math.min(...needed.map((m) => m.missingWeeks));
  return (
    <>
      {all.length > 0 && (
        <ul className="rows soft">
          {(isWhole ? all : all.slice(0, silentAtFirst)).map(({ outcome, driver }) => {
            const [source, goal] = [sourceName(driver, keyResults), title(outcome)];
            return (
              <li key={`${source} ${goal}`}>
                {driver.missingWeeks
                  ? i18n.t('insights.driverMissing', driver.missingWeeks, [
                      source,
                      goal,
                      formatNumber(driver.missingWeeks),
                    ])
                  : i18n.t('insights.driverNothing', [source, goal, formatNumber(driver.weeks)])}
              </li>
            );
          })}
        </ul>
      )}
      {!isWhole && all.length > silentAtFirst && (
        <Button look="quiet" onClick={() => setIsWhole(true)}>
          {i18n.t('insights.all', all.length, [formatNumber(all.length)])}
        </Button>
      )}
      {needed.length > 0 && missing < 26 && (
        <p className="soft">{i18n.t('insights.metricsMissing', least, [formatNumber(least)])}</p>
      )}
    </>
  );
}
