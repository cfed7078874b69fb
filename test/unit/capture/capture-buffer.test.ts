import { describe, expect, it } from 'vitest';
import type { Found } from '../../../lib/adapters/types';
import { CaptureBuffer } from '../../../lib/capture/capture-buffer';
import type { SentCapture } from '../../../lib/model/signals';
import { eventsOf } from './support';

const repo = 'github:repo:acme/widgets';
const url = 'https://github.com/acme/widgets';
const subject: Found = { type: 'subject', role: 'page', id: repo, kind: 'repo', url, title: 'acme/widgets' };
const stars = (value: number): Found => ({ type: 'reading', subject: repo, metric: 'stars', value });
const comment = (n: number, actor = 'ada'): Found => ({
  type: 'event',
  id: `github:IC_${n}`,
  subject: repo,
  kind: 'comment',
  at: '2026-02-01T10:00:00Z',
  actor,
});

function collect() {
  const sent: SentCapture[] = [];
  const buffer = new CaptureBuffer('github', url, (capture) => sent.push(capture));
  const read = (day: string, ...found: Found[]) => {
    buffer.begin('repo', Date.parse(`${day}T12:00:00Z`));
    for (const one of found) buffer.add(one);
    buffer.flush();
  };
  return { sent, buffer, read };
}

describe('CaptureBuffer', () => {
  it('takes events back after what is still waiting', () => {
    const { sent, buffer, read } = collect();
    read('2026-02-01', subject);
    buffer.add(comment(1));
    buffer.retract(['github:IC_1']);
    expect(sent.slice(1).map((c) => [eventsOf(c).map((e) => e.id), c.retracted])).toEqual([
      [['github:IC_1'], undefined],
      [[], ['github:IC_1']],
    ]);
    buffer.add(comment(1));
    buffer.flush();
    expect(eventsOf(sent[3])).toHaveLength(1);
  });

  it('says of which page and when', () => {
    const { sent, read } = collect();
    read('2026-02-01', subject, stars(41));
    expect(sent).toMatchObject([
      {
        url,
        platform: 'github',
        at: Date.parse('2026-02-01T12:00:00Z'),
        subjects: [{ id: repo, platform: 'github', role: 'page' }],
        readings: [{ subject: repo, metric: 'stars', value: 41 }],
      },
    ]);
  });

  it('tells each thing once, and a figure again when it changed', () => {
    const { sent, read } = collect();
    read('2026-02-01', subject, stars(41), comment(1));
    read('2026-02-01', subject, stars(41), comment(1));
    expect(sent).toHaveLength(1);
    read('2026-02-01', subject, stars(42), comment(1), comment(2));
    expect(sent[1]).toMatchObject({ subjects: [], readings: [{ value: 42 }] });
    expect(eventsOf(sent[1])).toMatchObject([{ id: 'github:IC_2' }]);
  });

  it('says of a figure whether it is rounded, and tells it again once it is exact', () => {
    const { sent, read } = collect();
    const rounded: Found = {
      type: 'reading',
      subject: repo,
      metric: 'stars',
      value: 4100,
      approximate: true,
    };
    read('2026-02-01', subject, rounded);
    read('2026-02-01', subject, rounded);
    read('2026-02-01', subject, stars(4100));
    expect(sent.map((c) => c.readings)).toStrictEqual([
      [{ subject: repo, metric: 'stars', value: 4100, approximate: true }],
      [{ subject: repo, metric: 'stars', value: 4100 }],
    ]);
  });

  it('tells everything again on another day', () => {
    const { sent, read } = collect();
    read('2026-02-01', subject, stars(41));
    read('2026-02-02', subject, stars(41));
    expect(sent[1]).toMatchObject({ at: Date.parse('2026-02-02T12:00:00Z'), readings: [{ value: 41 }] });
  });

  it('hands over nothing where nothing was found', () => {
    const { sent, read } = collect();
    read('2026-02-01');
    expect(sent).toEqual([]);
  });

  it('sends many signals in several messages, in their order', () => {
    const { sent, read } = collect();
    read('2026-02-01', subject, ...Array.from({ length: 5000 }, (_, n) => comment(n)));
    expect(sent.length).toBeGreaterThan(1);
    expect(sent[0]?.subjects).toHaveLength(1);
    expect(sent.flatMap((c) => eventsOf(c).map((e) => e.id))).toEqual(
      Array.from({ length: 5000 }, (_, n) => `github:IC_${n}`),
    );
  });

  it('makes text fit to be stored', () => {
    const { sent, read } = collect();
    read(
      '2026-02-01',
      { ...subject, title: `\n  a\ud800b  ${'x'.repeat(600)}`, author: '  ' },
      comment(1, 'y'.repeat(999)),
    );
    const [capture] = sent;
    expect(capture?.subjects[0]?.title).toHaveLength(500);
    expect(capture?.subjects[0]?.title.startsWith('a\ufffdb x')).toBe(true);
    expect(capture?.subjects[0]?.author).toBeUndefined();
    expect(eventsOf(capture)[0]?.actor).toHaveLength(200);
  });

  it('has an empty title where the page has none, and no more labels than can be stored, none of them empty', () => {
    const { sent, read } = collect();
    const labels = ['  good  first issue ', ' ', ...Array.from({ length: 60 }, (_, n) => `label ${n}`)];
    read('2026-02-01', { ...subject, title: ' ', labels });
    expect(sent[0]?.subjects[0]).toMatchObject({ title: '' });
    const kept = sent[0]?.subjects[0]?.labels;
    expect(kept?.slice(0, 2)).toEqual(['good first issue', 'label 0']);
    expect(kept).toHaveLength(50);
  });

  it('cuts no character in half', () => {
    const { sent, read } = collect();
    read('2026-02-01', { ...subject, title: `${'x'.repeat(499)}🌱` });
    expect(sent[0]?.subjects[0]?.title.isWellFormed()).toBe(true);
  });

  it('calls a hook missing only when it is asked to, and not once it was found', () => {
    const { sent, buffer, read } = collect();
    const hook = (name: 'stars' | 'forks', ok: boolean): Found => ({ type: 'hook', name, ok });
    read('2026-02-01', subject, hook('stars', false), hook('forks', false));
    expect(sent[0]?.health).toMatchObject({ missed: [] });
    read('2026-02-01', hook('forks', true));
    expect(sent[1]?.health).toEqual({ kind: 'repo', missed: [], found: ['forks'] });
    buffer.reportMisses();
    expect(sent[2]?.health).toEqual({ kind: 'repo', missed: ['stars'], found: [] });
  });
});
