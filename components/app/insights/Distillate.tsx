import { memo } from 'react';
import { i18n } from '#i18n';
import { formatNumber } from '../../ui/format';

interface Props {
  readonly seen: number;
  readonly counted: number;
  /** Absent while it is worked out. */
  readonly found?: number | undefined;
}

const mostDots = 400;
const [columnHeight, gap] = [13, 11];

/** The distillate: how many metrics were seen, how many count for a key result, and how many go with an outcome. */
export const Distillate = memo(function Distillate({ seen, counted, found }: Props) {
  return (
    <section className="distillate" aria-labelledby="distillate">
      <h2 id="distillate" className="visually-hidden">
        {i18n.t('insights.distillate')}
      </h2>
      <Part
        count={seen}
        radius={1.5}
        colour="var(--edge)"
        label={i18n.t('insights.seen', seen, [formatNumber(seen)])}
      />
      <Part
        count={counted}
        radius={3}
        colour="var(--ink)"
        label={i18n.t('insights.counted', [formatNumber(counted)])}
      />
      <Part
        count={found ?? 0}
        radius={5}
        colour="var(--copper)"
        label={
          found === undefined
            ? i18n.t('insights.comparing')
            : i18n.t('insights.found', found, [formatNumber(found)])
        }
      />
    </section>
  );
});

interface PartProps {
  readonly count: number;
  readonly radius: number;
  readonly colour: string;
  readonly label: string;
}

/** A number as so many dots, in columns. */
function Part({ count, radius, colour, label }: PartProps) {
  const dots = Array.from({ length: Math.min(count, mostDots) }, (_, n) => n);
  const columns = Math.max(1, Math.ceil(dots.length / columnHeight));
  const rows = Math.min(columnHeight, Math.max(1, dots.length));
  return (
    <div>
      <p>{label}</p>
      <svg
        viewBox={`0 0 ${columns * gap} ${rows * gap}`}
        width={columns * gap}
        height={rows * gap}
        aria-hidden="true"
      >
        {dots.map((n) => (
          <circle
            key={n}
            cx={(Math.floor(n / columnHeight) + 0.5) * gap}
            cy={((n % columnHeight) + 0.5) * gap}
            r={radius}
            fill={colour}
          />
        ))}
      </svg>
    </div>
  );
}
