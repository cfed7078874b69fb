import { describe, expect, it } from 'vitest';
import { isStill, lookFor, lookInSteps } from '../../../lib/numbers/find';
import { formatOf } from '../../../lib/numbers/format';
import { sightings } from '../../../lib/numbers/print';
import { printOf } from '../../../lib/numbers/print-of';
import { inOneStep, runThrough } from '../../../lib/numbers/steps';
import { pageOf } from './support';

const card = (label: string, value: string) => `<div><p>${label}</p><b>${value}</b></div>`;
const others = '<p>Words</p>'.repeat(2 * inOneStep);
const pipeline = () => pageOf(`<h1>Pipeline</h1>${card('Leads', '1,204')}${card('Paid', '38')}${others}`);

function printIn(page: Document, text: string) {
  const sighting = sightings(page).find(({ candidate }) => candidate.text === text);
  const [reading] = sighting?.candidate.number.readings ?? [];
  if (!sighting || !reading) throw new Error(`no number ${text}`);
  return printOf(sighting, formatOf(sighting.candidate.number, reading, 'en'));
}

describe('a look in steps', () => {
  it('rests after a few elements each', () => {
    const page = pageOf(
      Array.from({ length: 500 }, (_, n) => card(`Label ${'abc'[n % 3]}`, `${n}`)).join(''),
    );
    let read = 0;
    const steps = lookInSteps(page, [], 0, {
      shadowOf: () => {
        read += 1;
        return null;
      },
    });
    const each: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) {
      each.push(read);
      read = 0;
    }
    expect(each.length).toBeGreaterThan(3 * (1500 / inOneStep));
    expect(Math.max(...each)).toBeLessThanOrEqual(inOneStep);
  });

  it.each([
    ['its number', 'b', '1,300'],
    ['its label', 'p', 'Sign-ups'],
  ])('is not sure of a number of which %s has changed meanwhile', (_, tag, text) => {
    const page = pipeline();
    const prints = [printIn(page, '1,204')];
    const steps = lookInSteps(page, [prints], 0);
    steps.next();
    steps.next();
    const changed = page.querySelector(tag);
    if (changed) changed.textContent = text;
    const [look] = runThrough(steps);
    expect(look).toMatchObject({ busy: true, decision: { state: 'read', value: 1204 } });
    expect(lookFor(pipeline(), prints, 0).busy).toBe(false);
  });

  it('is not sure of a number that the page has drawn anew meanwhile', () => {
    const page = pipeline();
    const look = lookFor(page, [printIn(page, '1,204')], 0);
    expect(isStill(look)).toBe(true);
    const drawn = page.body.cloneNode(true);
    page.body.replaceWith(drawn);
    expect(isStill(look)).toBe(false);
  });
});

// What looks at each number for each other one does not come to its end here.
it('reads a sheet of ten thousand numbers', () => {
  const row = (n: number) =>
    `<tr><th>Row ${'abcdefghij'[n % 10]}${n}</th>${'<td>1,204</td>'.repeat(10)}</tr>`;
  const head = `<tr><th>Name</th>${Array.from({ length: 10 }, (_, n) => `<th>Column ${'abcdefghij'[n]}</th>`).join('')}</tr>`;
  const page = pageOf(`<table>${head}${Array.from({ length: 1000 }, (_, n) => row(n)).join('')}</table>`);
  const found = sightings(page);
  expect(found).toHaveLength(10_000);
  expect(found.at(-1)?.print).toMatchObject({ label: 'row j999 · column j', namesakes: 1, doubles: 1 });
});
