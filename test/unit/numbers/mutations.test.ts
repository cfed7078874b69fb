import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sightings } from '../../../lib/numbers/print';
import { extraFiles, extraSpecs } from '../../numbers/extra';
import { isLabelOf } from '../../numbers/label-element';
import { openPage, sightOf } from '../../numbers/page';
import { pages } from '../../numbers/pages/index';
import { tryPages } from '../../numbers/run';
import { pipeline } from '../../sites/crm';

const few = new Set(['plausible', 'hubspot', 'posthog', 'stripe', 'tabler']);

describe('npm run numbers, in short', () => {
  const trials = tryPages(
    pages.filter(({ name }) => few.has(name)),
    7,
  );

  it('tries enough', () => {
    expect(trials.length).toBeGreaterThan(few.size * 25);
  });

  it('reads no number wrong and none that is gone', () => {
    expect(
      trials.filter(({ outcome, survives }) => outcome === 'wrong' || (!survives && outcome !== 'refused')),
    ).toEqual([]);
  });

  it('reads nearly all that survive', () => {
    const surviving = trials.filter(({ survives }) => survives);
    expect(
      surviving.filter(({ outcome }) => outcome === 'read').length / surviving.length,
    ).toBeGreaterThanOrEqual(0.95);
  });
});

it('takes numbers of a folder of other pages whose label stands once, at most two of a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stillroom-pages-'));
  mkdirSync(join(folder, 'crm'));
  writeFileSync(join(folder, 'crm/pipeline.html'), pipeline({ leads: '1,204' }));
  writeFileSync(join(folder, 'notes.txt'), pipeline({ leads: '1,204' }));
  const files = extraFiles(folder);
  expect(files).toEqual(['crm/pipeline.html']);
  const found = files.flatMap((file) => extraSpecs(folder, file));
  expect(found.map(({ name, value, label }) => [name, value, label])).toEqual([
    ['crm/pipeline.html “Leads”', 1204, 'Leads'],
    ['crm/pipeline.html “Sign-ups”', 3481, 'Sign-ups'],
  ]);
  const trials = tryPages(found, 7);
  expect(trials.length).toBeGreaterThan(50);
  expect(trials.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
});

describe('a page of a folder where a text reads like the label of a number elsewhere', () => {
  const specsIn = (body: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'stillroom-pages-'));
    writeFileSync(join(folder, 'page.html'), `<!doctype html><html lang="en"><body>${body}</body></html>`);
    return extraSpecs(folder, 'page.html').map(({ label, text }) => [label, text]);
  };
  const elsewhere = '<p>Words</p><summary><i>Branch:</i> <span>master</span></summary>';

  it.each([
    ['in one text with the number', '<p><a href="/b"><span>31</span> branch</a></p>'],
    ['in its attribute', '<p><b aria-label="Branch">31</b></p>'],
    ['in its cell', '<table><tr><td><b>31</b> branch</td><td>x</td></tr></table>'],
  ])('does not take that text for it: %s', (_, body) => {
    expect(specsIn(`${body}${elsewhere}`)).toEqual([]);
  });

  it.each([
    ['an element beside the number', '<p><b>31</b> <i>branch</i></p>'],
    ['the head of its row', '<table><tr><th>branch</th><td>31</td></tr></table>'],
    ['named by its id', '<i id="name">branch</i><p>x</p><b aria-labelledby="name">31</b>'],
  ])('takes its own: %s', (_, body) => {
    expect(specsIn(body)).toEqual([['branch', '31']]);
  });
});

it.each(pages.map((spec) => [spec.name, spec] as const))(
  'mutates the label of the number on %s',
  (_, spec) => {
    const page = openPage(spec);
    const found = sightings(page.document, sightOf(page)).find(
      ({ candidate: { node } }) => node.element.contains(page.number) || page.number.contains(node.element),
    );
    expect(found && isLabelOf(page.label, found)).toBe(true);
  },
);
