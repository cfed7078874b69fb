import { crm } from './crm.ts';
import { goals } from './goals.ts';

/** The subject of the number below. */
export const subject = 'web:number:crm.example/pipeline#leads';

/** Goals, and the leads of the CRM as a number that is followed. */
export const followedLeads = [
  ...goals,
  { type: 'subject', id: subject, platform: 'web', kind: 'number', url: crm, title: 'Leads' },
  {
    type: 'number',
    id: 'leads',
    title: 'Leads',
    subject,
    page: { url: crm, query: [] },
    unit: 'leads',
    kind: 'state',
    print: {
      format: { kind: 'count', unit: '', change: false, language: 'en' },
      label: 'leads',
      headings: ['pipeline'],
      attributes: [],
      tag: 'b',
      classes: ['figure', 'tile'],
      path: 'html/body/main/div/section/b',
      order: 0,
      of: 1,
      distinct: true,
      namesakes: 1,
      doubles: 1,
      elsewhere: false,
    },
  },
] as const;
