import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { type Bet, betOf, type Gain } from '../../../lib/goals/outline/bet';
import { currentObjectives } from '../../../lib/goals/outline/current-objectives';
import { inOrder } from '../../../lib/goals/outline/group';
import type { Objective } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { roundForDisplay } from '../../ui/format';
import { formatGain, formatGainEach } from '../../ui/units';
import { keyResultHref, objectiveHref } from '../address';

/** The bet of each objective as one line: effort, output, outcome, with the ratios between them. */
export function Bets({ data }: { readonly data: GoalsData }) {
  const all = inOrder(data.keyResults.filter((k) => !k.archived));
  const bets = currentObjectives(data).flatMap((objective) => {
    const bet = betOf(objective.id, all, data.snapshots);
    return bet ? [{ objective, bet }] : [];
  });
  if (!bets.length) return null;
  return (
    <section aria-labelledby="bets">
      <h2 id="bets">
        {i18n.t('home.bets')}
        <small>{i18n.t('home.betsHint')}</small>
      </h2>
      {bets.map(({ objective, bet }) => (
        <BetLine key={objective.id} objective={objective} bet={bet} />
      ))}
    </section>
  );
}

interface LineProps {
  readonly objective: Objective;
  readonly bet: Bet;
  /** What is said below the line. */
  readonly children?: ReactNode;
}

/** The bet of an objective under its title. */
export function BetLine({ objective, bet, children }: LineProps) {
  return (
    <div className="bet">
      <p>
        <a className="soft" href={objectiveHref(objective.id)}>
          {objective.title}
        </a>
      </p>
      <Chain bet={bet} />
      {children}
    </div>
  );
}

/** A bet as one line, with the ratios between its parts. */
function Chain({ bet }: { readonly bet: Bet }) {
  const { effort, output, outcome, effortEach, outcomeEach } = bet;
  const each = (value: number, unit: string) =>
    i18n.t('home.each', [formatGainEach(roundForDisplay(value), unit)]);
  return (
    <p className="chain">
      {effort && <Node gain={effort} />}
      {effort && <Arrow>{effortEach === undefined ? '' : each(effortEach, effort.keyResult.unit)}</Arrow>}
      {output && <Node gain={output} />}
      {output && <Arrow>{outcomeEach === undefined ? '' : each(outcomeEach, outcome.keyResult.unit)}</Arrow>}
      <Node gain={outcome} />
    </p>
  );
}

/** What a key result has brought: "4 talks". */
function Node({ gain: { keyResult, amount } }: { readonly gain: Gain }) {
  const { id, title, unit } = keyResult;
  return (
    <a className="node" href={keyResultHref(id)} title={title}>
      {formatGain(amount, unit)}
    </a>
  );
}

function Arrow({ children }: { readonly children: string }) {
  return <span className="arrow">{children}</span>;
}
