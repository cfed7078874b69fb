import { line } from 'd3-shape';
import type { ChartLines, Point } from './chart-lines';
import { Marks } from './Marks';

/** The data of an SVG path through points, to a tenth of a pixel; null for none. */
const pathOf = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
).digits(1);

interface Props {
  readonly lines: ChartLines;
  /** Whether the values are a person's. */
  readonly isManual: boolean;
}

/** The lines, with the areas below them and the points on top. */
export function Lines({ lines, isManual }: Props) {
  const { pace, commit, stretch, target, forecast, values, checkIns } = lines;
  const drawn = { forecast: forecast?.line, pace, commit, stretch, target, values };
  return (
    <>
      {forecast && <path className="wedge" d={pathOf(forecast.wedge) ?? ''} />}
      {Object.entries(drawn).map(
        ([name, points]) => points && <path key={name} className={`line ${name}`} d={pathOf(points) ?? ''} />,
      )}
      <Marks points={values} isManual={isManual} />
      <Marks points={checkIns} isManual />
    </>
  );
}
