import { describe, expect, it } from 'vitest';
import { sightings } from '../../../lib/numbers/print';
import { pageOf } from './support';

const prints = (body: string, language?: string) =>
  sightings(pageOf(body, language)).map(({ print }) => print);
const labels = (body: string) => prints(body).map(({ label }) => label);

describe('the print of a number', () => {
  it('has the label beside it', () => {
    expect(labels('<div><p>Leads:</p><b>12</b></div><div><b>14</b><p>Sign-ups</p></div>')).toEqual([
      'leads',
      'sign-ups',
    ]);
    expect(labels('<p>Leads</p><b>12</b><p>Sign-ups</p><b>14</b>')).toEqual(['leads', 'sign-ups']);
    expect(labels('<b>12</b><p>Leads</p><b>14</b><p>Sign-ups</p>')).toEqual(['leads', 'sign-ups']);
    expect(labels('<dl><dt>Leads</dt><dd>12</dd><dt>Sign-ups</dt><dd>14</dd></dl>')).toEqual([
      'leads',
      'sign-ups',
    ]);
    expect(labels('<b aria-labelledby="l">12</b><footer><p id="l">Leads</p></footer>')).toEqual(['leads']);
  });

  it('takes neither change nor comparison nor range for a label', () => {
    const card = '<p>Leads</p><p>Last 30 days</p><b>12</b><small>↑ 14%</small><p>vs last month</p>';
    expect(labels(`<div>${card}</div>`)[0]).toBe('leads');
  });

  it('has row and column of a table', () => {
    const head = '<tr><th>Channel</th><th>Leads</th><th colspan="2">Paid</th></tr>';
    const rows = '<tr><td>Search</td><td>611</td><td>38</td><td>4</td></tr>';
    expect(labels(`<table>${head}${rows}</table>`)).toEqual([
      'search · leads',
      'search · paid',
      'search · paid',
    ]);
  });

  it('has headings, attributes made by hand and the range, never the number', () => {
    const body =
      '<h1>Pipeline 1,204</h1><p>Last 30 days</p><section data-testid="leads"><p>Leads</p><b id=":r1:" class="css-1x2y3z value">1,204</b></section>';
    const [print] = prints(body);
    expect(print).toMatchObject({
      label: 'leads',
      headings: ['pipeline #'],
      attributes: [{ name: 'data-testid', value: 'leads' }],
      classes: ['value'],
      range: { kind: 'rolling', unit: 'days', count: 30 },
    });
    expect(JSON.stringify(print)).not.toContain('204');
  });

  it('has the chosen one of a switch of ranges, and not that of another card', () => {
    const choice = '<div><button>7d</button><button aria-pressed="true">30d</button></div>';
    expect(prints(`${choice}<div><p>Leads</p><b>12</b></div>`)[0]?.range).toMatchObject({ count: 30 });
    const cards = '<div><p>A</p><p>Today</p><b>1</b></div><div><p>B</p><p>This week</p><b>2</b></div>';
    expect(prints(cards).map(({ range }) => range)).toMatchObject([{ unit: 'day' }, { unit: 'week' }]);
  });

  it('counts the numbers that share a label, and labels that read the same', () => {
    const cards =
      '<section><h2>A</h2><p>Leads</p><b>1</b></section><section><h2>B</h2><p>Leads</p><b>2</b><i>3</i></section>';
    expect(prints(cards)).toMatchObject([
      { order: 0, of: 1, namesakes: 2, doubles: 1 },
      { order: 0, of: 2, distinct: true, namesakes: 2 },
      { order: 1, of: 2, distinct: true, namesakes: 2 },
    ]);
  });
});
