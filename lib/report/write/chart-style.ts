/** The colours of a chart by what they are for, light and dark. They are those of the screens. */
const colours = {
  ink: ['#1e1b18', '#f1ece5'],
  soft: ['#6a635a', '#a79e92'],
  line: ['#e7e1d8', '#37322d'],
  edge: ['#8a8177', '#7d756b'],
  copper: ['#a8551e', '#e0935a'],
  good: ['#2a7564', '#6dc2ae'],
  late: ['#8a5d00', '#e2b34c'],
  risk: ['#b03a2a', '#f08a78'],
  track: ['#ece6dc', '#322d28'],
  paper: ['#ffffff', '#221f1c'],
} as const;

/** The custom properties of a colour scheme. */
export function colourVariables(scheme: 'light' | 'dark'): string {
  const at = scheme === 'light' ? 0 : 1;
  return Object.entries(colours)
    .map(([name, pair]) => `--${name}:${pair[at]}`)
    .join(';');
}

/** The style of a chart, which needs the custom properties of its colours. */
export const chartStyle = `
  .chart { font: 12px system-ui, sans-serif; font-variant-numeric: tabular-nums }
  .chart polyline { fill: none; stroke: var(--edge); stroke-width: 1 }
  .chart .grid { stroke: var(--line) }
  .chart .today { stroke: var(--edge); stroke-dasharray: 2 3 }
  .chart .pace { stroke: var(--edge); stroke-dasharray: 5 4 }
  .chart .commit, .chart .stretch { stroke: var(--edge); stroke-dasharray: 1 3 }
  .chart .target { stroke: var(--ink) }
  .chart .values { stroke: var(--copper); stroke-width: 2; stroke-linejoin: round }
  .chart .forecast { stroke: var(--copper); stroke-dasharray: 4 4 }
  .chart polygon { fill: var(--track); stroke: none }
  .chart .wedge { fill: var(--copper); fill-opacity: 0.14 }
  .chart .captured { fill: var(--copper) }
  .chart .manual { fill: var(--paper); stroke: var(--copper); stroke-width: 1.5 }
  .chart text { fill: var(--soft) }
  .chart .label { fill: var(--ink) }
`;
