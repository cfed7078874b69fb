import { describe, expect, it } from 'vitest';
import { numberPrint } from '../../../lib/model/number-print';
import { lookFor } from '../../../lib/numbers/find';
import { formatOf } from '../../../lib/numbers/format';
import { learn } from '../../../lib/numbers/learn';
import { sightings } from '../../../lib/numbers/print';
import { printOf } from '../../../lib/numbers/print-of';
import { pageOf } from './support';

const card = (label: string, value: string) =>
  `<div class="card"><p>${label}</p><b class="value">${value}</b></div>`;
const range = '<header><span>Last 30 days</span></header>';
const before = `<h1>Pipeline</h1>${range}${card('Leads', '1,204')}${card('Sign-ups', '3,481')}`;

function pick(body: string) {
  const [first] = sightings(pageOf(body));
  const reading = first?.candidate.number.readings[0];
  if (!first || !reading) throw new Error('no number');
  return numberPrint.parse(
    printOf(first, formatOf(first.candidate.number, reading, first.candidate.language)),
  );
}
const decide = (body: string, of = before) => lookFor(pageOf(body), [pick(of)], 0).decision;

describe('a number is found again, or it is said why not', () => {
  it('is read with its new value, wherever it has moved', () => {
    const after = `<h1>Pipeline</h1>${range}${card('Sign-ups', '3,500')}${card('Paid', '12')}${card('Leads', '1.3k')}`;
    expect(decide(after)).toMatchObject({ state: 'read', value: 1300, approximate: true });
  });

  it.each([
    ['labelGone', `<h1>Pipeline</h1>${range}${card('Interessenten', '1,204')}`],
    ['numberGone', `<h1>Pipeline</h1>${range}${card('Leads', '–')}`],
    ['labelDoubled', `${before}${card('Leads', '7')}`],
    ['unitDiffers', before.replace('1,204', '12%')],
    ['rangeDiffers', before.replace('Last 30 days', 'This week')],
    ['rangeDiffers', before.replace(range, '')],
  ])('%s', (reason, body) => {
    expect(decide(body)).toMatchObject({ state: 'refused', reason });
  });

  it('tells labels that read the same by their headings', () => {
    const part = (name: string, value: string) =>
      `<section><h2>${name}</h2>${card('Leads', value)}</section>`;
    const both = part('Community', '97') + part('Partners', '188');
    expect(decide(part('Partners', '5') + part('Community', '6'), both)).toMatchObject({ value: 6 });
    expect(decide(part('Partners', '188'), both)).toMatchObject({
      reason: 'headingGone',
      heading: 'community',
    });
  });

  it('does not take the change beside a number for the number', () => {
    const withChange = '<div><p>Leads</p><b>1,204</b><small class="trend">+38</small></div>';
    expect(decide(withChange, withChange)).toMatchObject({ value: 1204 });
    expect(decide(withChange.replace('<b>1,204</b>', ''), withChange)).toMatchObject({ state: 'refused' });
  });

  it('does not choose between two readings', () => {
    const plain = '<div><p>Leads</p><b>42</b></div>';
    expect(decide(plain.replace('42', '1.234'), plain)).toMatchObject({ reason: 'ambiguous' });
  });

  it('keeps the last five prints', () => {
    const [sighting] = sightings(pageOf(before));
    if (!sighting) throw new Error('no number');
    let prints: ReturnType<typeof learn> = [pick(before)];
    for (let n = 0; n < 9; n++) prints = learn(prints, sighting);
    expect(prints).toHaveLength(5);
    expect(lookFor(pageOf(before), prints, 0).decision).toMatchObject({ value: 1204 });
  });
});
