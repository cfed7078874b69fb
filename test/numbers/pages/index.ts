/** A page of the run, and what a person would say of the number to be followed on it. */
export interface PageSpec {
  readonly name: string;
  /** A file beside this one; for a really rendered page a file of a package. */
  readonly file: string;
  /** The package that rendered it. */
  readonly from?: string;
  /** The number as the page writes it, and which of the elements that read so it is. */
  readonly text: string;
  readonly nth?: number;
  readonly value: number;
  /** One in the text's last digit of whole numbers: 1000 for "8.2k", 0.001 for "142 ms" in seconds. */
  readonly scale?: number;
  readonly approximate?: true;
  /** The label beside it as the page writes it. */
  readonly label: string;
  /** The text of the element that names the time range, where there is one. */
  readonly range?: string;
}

const written = (
  name: string,
  text: string,
  value: number,
  label: string,
  more: Partial<PageSpec> = {},
): PageSpec => ({ name, file: `${name}.html`, text, value, label, ...more });

const gentelella = (
  page: string,
  text: string,
  value: number,
  label: string,
  more: Partial<PageSpec> = {},
) => ({
  name: `gentelella ${page}`,
  file: `dist/production/${page}.html`,
  from: 'gentelella',
  text,
  value,
  label,
  ...more,
});

const sbAdmin = (page: string, text: string, value: number, label: string, more: Partial<PageSpec> = {}) => ({
  name: `sb-admin-2 ${page}`,
  file: `${page}.html`,
  from: 'startbootstrap-sb-admin-2',
  text,
  value,
  label,
  ...more,
});

/** Pages written after the markup of well-known dashboards, CRMs, sheets and templates; the figures are invented. */
const writtenPages: readonly PageSpec[] = [
  written('plausible', '14,209', 14209, 'Unique visitors', { range: 'Last 28 days' }),
  written('matomo', '3.481', 3481, 'Besuche', { range: 'Letzte 30 Tage' }),
  written('umami', '8.2k', 8200, 'Views', { scale: 1000, approximate: true, range: 'Last 90 days' }),
  written('goatcounter', '402', 402, '/docs', { range: 'Past 7 days' }),
  written('posthog', '3,481', 3481, 'New sign-ups', { range: 'Last 14 days' }),
  written('grafana', '142 ms', 0.142, 'Latency', { scale: 0.001, range: 'Last 24 hours' }),
  written('hubspot', '611', 611, 'Organic search', { range: 'This month' }),
  written('espocrm', '57', 57, 'Assigned to me'),
  written('twenty', '$40,500', 40500, 'Helix Library'),
  written('sheet', '402', 402, 'Partners'),
  written('metabase', '$80.36', 80.36, 'Average order', { range: 'Previous 30 days' }),
  written('stripe', '€48,204.17', 48204.17, 'Gross volume', { range: '4w' }),
  written('bootstrap', '1,508', 1508, 'Orders', { range: 'Last 30 days' }),
  written('adminlte', '150', 150, 'New Orders'),
  written('tabler', '$4,300', 4300, 'Revenue', { range: 'Last 7 days' }),
  written('coreui', '2,490', 2490, 'Sessions'),
  written('plain-table', '178', 178, 'Lyon', { range: 'Q3 2026' }),
  written('definition-list', '12 408', 12408, 'Inscrits'),
  written('flat-list', '214', 214, 'Contributors'),
  written('web-component', '128', 128, 'Open tickets', { range: 'This quarter' }),
  written('google-analytics', '7,310', 7310, 'New users', { range: 'Last 28 days' }),
  written('salesforce', '284.300,50 €', 284300.5, 'Umsatz', { range: 'Dieses Quartal' }),
  written('mailchimp', '38.4%', 38.4, 'Open rate'),
  written('mixpanel', '24.7%', 24.7, 'Sign-up to first post', { range: 'Last 12 months' }),
  written('two-sections', '97', 97, 'Leads', { range: 'This week' }),
  written('arabic', '١٬٢٠٤', 1204, 'العملاء الجدد'),
  written('odometer', '1,204', 1204, 'Downloads'),
  written('svg-chart', '62%', 62, 'Share of solar'),
  written('admin-form', '1,204', 1204, 'Seats used'),
];

/** Pages that packages have rendered. */
const renderedPages: readonly PageSpec[] = [
  gentelella('index', '2,500', 2500, 'Total Users'),
  gentelella('index2', '42,871', 42871, 'Visitors', { range: '30d' }),
  gentelella('index3', '$284,300', 284300, 'Closed this month'),
  gentelella('index4', '8,432', 8432, 'Requests/min'),
  gentelella('orders', '$84,520', 84520, 'Revenue'),
  gentelella('order_detail', '$89.00', 89, 'Gentelella Theme', { nth: 1 }),
  gentelella('map', '147', 147, 'London'),
  gentelella('other_charts', '87%', 87, 'API calls'),
  gentelella('profile', '142', 142, 'Projects'),
  gentelella('project_detail', '62%', 62, 'Budget'),
  gentelella('widgets', '8,432', 8432, 'Active users'),
  gentelella('tables', '$2,499', 2499, 'Sarah Lee'),
  sbAdmin('index', '$40,000', 40000, 'Earnings (Monthly)'),
  sbAdmin('cards', '18', 18, 'Pending Requests'),
  sbAdmin('tables', '$170,750', 170750, 'Garrett Winters'),
  {
    name: 'govuk-frontend table',
    file: 'dist/govuk/components/table/template-with-head.html',
    from: 'govuk-frontend',
    text: '£165',
    value: 165,
    label: 'March',
  },
];

export const pages = [...writtenPages, ...renderedPages];
