import type { ReportChart, ReportShape } from '../../model/report-document';
import { chartStyle, colourVariables } from './chart-style';
import { element, type Markup, styleSheet } from './element';
import { markPath, toTenth } from './mark';

/** In which colours a chart is drawn: in those that its reader prefers, or always in light ones, as for a slide. */
export type ChartScheme = 'preferred' | 'light';

/** A chart as an SVG file that needs nothing else. */
export function toSvg(chart: ReportChart, scheme: ChartScheme = 'preferred'): string {
  const dark = `@media (prefers-color-scheme: dark) { .chart { ${colourVariables('dark')} } }`;
  const style = `.chart { ${colourVariables('light')} } ${scheme === 'preferred' ? dark : ''} ${chartStyle}`;
  const paper = element('rect', { width: '100%', height: '100%', style: 'fill:var(--paper)' });
  const { markup } = drawing(
    chart,
    { xmlns: 'http://www.w3.org/2000/svg', width: chart.width, height: chart.height },
    [styleSheet(style), paper],
  );
  return `${markup}\n`;
}

/** A chart inside a page that has its style. */
export function chartMarkup(chart: ReportChart): Markup {
  return drawing(chart, {}, []);
}

function drawing(
  chart: ReportChart,
  size: Record<string, string | number>,
  before: readonly Markup[],
): Markup {
  const { description, width, height, shapes } = chart;
  return element(
    'svg',
    {
      ...size,
      class: 'chart',
      viewBox: `0 0 ${toTenth(width)} ${toTenth(height)}`,
      role: 'img',
      'aria-label': description,
    },
    before,
    shapes.map(shapeMarkup),
  );
}

function shapeMarkup(shape: ReportShape): Markup {
  switch (shape.kind) {
    case 'line':
      return element('polyline', { class: shape.of, points: pointsOf(shape.points) });
    case 'area':
      return element('polygon', { class: shape.of, points: pointsOf(shape.points) });
    case 'marks':
      return element('path', { class: shape.of, d: shape.points.map((p) => markPath(p, shape.of)).join('') });
    case 'text': {
      const [x, y] = shape.at;
      return element(
        'text',
        { class: shape.of, x: toTenth(x), y: toTenth(y), 'text-anchor': shape.anchor },
        shape.text,
      );
    }
  }
}

function pointsOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y]) => `${toTenth(x)},${toTenth(y)}`).join(' ');
}
