/** The page of a CRM, written by us as such tools write them: a number with its label in a card, and a table. */
export const crm = 'https://crm.example/pipeline';

interface Shown {
  readonly leads: string;
  readonly label?: string;
}

/** The page with the number of leads as it is shown. */
export function pipeline({ leads, label = 'Leads' }: Shown): string {
  return `<!doctype html><html lang="en"><title>Pipeline · CRM</title>
<style>@media (prefers-color-scheme: dark) { body { background: #16181d; color: #e8e8e8; } }
.tiles { display: flex; gap: 40px; } .figure { font-size: 22px; }</style>
<main><h1>Pipeline</h1><p>All channels</p>
<div class="tiles">
  <section class="tile"><p class="caption">${label}</p><b class="figure">${leads}</b></section>
  <section class="tile"><p class="caption">Sign-ups</p><b class="figure">3,481</b></section>
  <section class="tile"><p class="caption">Sign-ups to paid</p><b class="figure">2.4%</b></section>
</div>
<table><thead><tr><th>Channel</th><th>Visits</th><th>Paid</th></tr></thead>
<tbody><tr><td>Search</td><td>611</td><td>38</td></tr><tr><td>Events</td><td>188</td><td>15</td></tr></tbody></table>
</main></html>`;
}

/** The same page after a redesign: other classes, another order, wrappers, a card more; the number is still bold. */
export function redesigned({ leads, label = 'Leads' }: Shown): string {
  return `<!doctype html><html lang="en"><title>Pipeline · CRM</title>
<div id="app"><main class="x1"><header><h1>Pipeline</h1></header>
<div class="grid-2">
  <div class="k-card"><div class="k-label">Open deals</div><b class="k-value">58</b></div>
  <div class="k-card"><div class="k-label">Sign-ups</div><b class="k-value">3,502</b></div>
  <div class="k-card"><div class="k-label">${label}</div><b class="k-value">${leads}</b></div>
</div></main></div></html>`;
}
