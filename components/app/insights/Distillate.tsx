import { memo } from 'react';
import { i18n } from '#i18n';
import type { OutcomeRelations } from '../../../lib/goals/insights/analyse';
import type { KeyResult } from '../../../lib/model/goals';
import { formatNumber } from '../../ui/format';
import { type Dots, dotsIn } from './flask';
import { sourceName } from './words';

interface Props {
  readonly seen: number;
  readonly counted: number;
  /** Absent while they are worked out. */
  readonly relations: readonly OutcomeRelations[] | undefined;
  readonly keyResults: readonly KeyResult[];
}

const mostDots = 400;
/** So many finds are named; the section below has all of them. */
const mostNamed = 5;
/** Where the dots of the flask are, and of its neck, within their outline. */
const body = { x: 20, y: 32, width: 288, height: 128 } as const;
const neck = { x: 452, y: 86, width: 92, height: 20 } as const;
const outline =
  'M8 40C8 22 16 14 34 14H300C352 14 372 78 424 78H544C552 78 556 84 556 90V102C556 108 552 114 544 114H424' +
  'C372 114 352 178 300 178H34C16 178 8 170 8 152Z';

/** The distillate: how many metrics were seen, how many count for a key result, and what goes with an outcome, drop by drop. */
export const Distillate = memo(function Distillate({ seen, counted, relations, keyResults }: Props) {
  const found = relations?.flatMap(({ outcome, drivers, metrics }) =>
    [...drivers, ...metrics]
      .filter((r) => r.isFound)
      .map((r) => {
        const title = keyResults.find((k) => k.id === outcome)?.title ?? outcome;
        return `${sourceName(r, keyResults)} → ${title}`;
      }),
  );
  return (
    <section className="distillate" aria-labelledby="distillate">
      <h2 id="distillate" className="visually-hidden">
        {i18n.t('insights.distillate')}
      </h2>
      <div className="flask">
        <p>{i18n.t('insights.seen', seen, [formatNumber(seen)])}</p>
        <p>{i18n.t('insights.counted', [formatNumber(counted)])}</p>
        <svg viewBox="7 0 550 192" aria-hidden="true">
          <path d={outline} fill="none" stroke="var(--edge)" strokeWidth={1.5} />
          <DotPath dots={dotsIn(Math.min(seen, mostDots), body, 32)} colour="var(--edge)" size={5} />
          <DotPath dots={dotsIn(Math.min(counted, mostDots), neck, 15)} colour="var(--ink)" size={7} />
        </svg>
      </div>
      <div>
        <p>
          {found
            ? i18n.t('insights.found', found.length, [formatNumber(found.length)])
            : i18n.t('insights.comparing')}
        </p>
        <ul className="drops">
          {found?.slice(0, mostNamed).map((name) => (
            <li key={name}>
              <Drop />
              {name}
            </li>
          ))}
          {found && found.length > mostNamed && (
            <li className="soft">{i18n.t('insights.more', [formatNumber(found.length - mostNamed)])}</li>
          )}
        </ul>
      </div>
    </section>
  );
});

/** Dots as one path: lines of no length with round ends. */
function DotPath({
  dots,
  colour,
  size,
}: {
  readonly dots: Dots;
  readonly colour: string;
  readonly size: number;
}) {
  return (
    <path
      d={dots.points.map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join('')}
      stroke={colour}
      strokeWidth={Math.min(size, dots.spacing * 0.6)}
      strokeLinecap="round"
    />
  );
}

function Drop() {
  return (
    <svg viewBox="0 0 12 16" width={12} height={16} aria-hidden="true">
      <path d="M6 1c0 0 5 6.5 5 9.5a5 5 0 0 1-10 0c0-3 5-9.5 5-9.5Z" fill="var(--copper)" />
    </svg>
  );
}
