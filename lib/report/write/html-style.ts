import { chartStyle, colourVariables } from './chart-style';

/**
 * The style of a report as a page: both colour schemes on a screen, light on paper. Nothing that is one piece is cut by the
 * end of a page, of A4 or Letter.
 */
export const reportStyle = `
  :root { color-scheme: light dark; ${colourVariables('light')} }
  @media screen and (prefers-color-scheme: dark) { :root { ${colourVariables('dark')} } }
  @page { margin: 16mm }
  * { box-sizing: border-box }
  body { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem; background: var(--paper); color: var(--ink); font: 14px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
  h1 { margin: 0; font-size: 1.5rem; line-height: 1.3 }
  h2 { margin: 1.75rem 0 0.5rem; font-size: 1.05rem }
  p { margin: 0.5rem 0; text-wrap: pretty; white-space: pre-line }
  .opening { font-size: 1.1rem }
  .soft { color: var(--soft); font-size: 0.9em }
  a { color: inherit; text-decoration-color: var(--edge); text-underline-offset: 3px }
  ul { margin: 0.5rem 0; padding-left: 1.2rem }
  li { margin: 0.25rem 0 }
  .scroll { overflow-x: auto }
  table { width: 100%; border-collapse: collapse }
  th, td { padding: 0.35rem 0 0.35rem 0.75rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line); overflow-wrap: break-word }
  th { color: var(--soft); font-size: 0.9em; font-weight: 400; border-top: 0 }
  tbody th { color: inherit; font-size: inherit; border-top: 1px solid var(--line) }
  :is(th, td):first-child { padding-left: 0 }
  .number { text-align: right; white-space: nowrap }
  .good { color: var(--good); font-weight: 600 }
  .late { color: var(--late); font-weight: 600 }
  .risk { color: var(--risk); font-weight: 600 }
  blockquote { margin: 0.75rem 0; padding-left: 0.9rem; border-left: 2px solid var(--line) }
  blockquote p { margin: 0.15rem 0 }
  .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.25rem; margin: 1rem 0 }
  figure { margin: 0; min-width: 0 }
  figcaption { font-weight: 600 }
  svg { display: block; width: 100%; height: auto }
  @media print {
    body { max-width: none; padding: 0; font-size: 10.5pt }
    .scroll { overflow: visible }
    .charts { display: block }
    figure { display: inline-block; width: 48%; margin: 0 1% 0.75rem 0; vertical-align: top }
    figure, tr, li, blockquote { break-inside: avoid }
    h1, h2 { break-after: avoid }
    thead { display: table-header-group }
    p { orphans: 3; widows: 3 }
  }
  ${chartStyle}
`;
