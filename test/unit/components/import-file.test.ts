import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../components/options/data/lines-of';
import { filterChoices } from '../../../components/palette/filter';

/** The lines of a file that comes in chunks of so many bytes. */
async function lines(bytes: Uint8Array, chunk: number): Promise<string[]> {
  const file = {
    size: bytes.length,
    stream: () =>
      new ReadableStream({
        start(controller) {
          for (let at = 0; at < bytes.length; at += chunk) controller.enqueue(bytes.slice(at, at + chunk));
          controller.close();
        },
      }),
  };
  const found: string[] = [];
  for await (const batch of linesOf(file as Blob)) found.push(...batch);
  return found;
}

describe('the lines of a file', () => {
  test('are the same however it comes in, letters of several bytes cut apart among them', async () => {
    const texts = fc.array(
      fc.string({ unit: 'grapheme' }).map((t) => t.replace(/[\r\n]/g, '')),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 7 }), async (wanted, chunk) => {
        const bytes = new TextEncoder().encode(`${wanted.join('\n')}\n`);
        expect(await lines(bytes, chunk)).toEqual(wanted);
      }),
    );
  });

  test('end in either way, and the last needs no end', async () => {
    expect(await lines(new TextEncoder().encode('a\r\nb\nc'), 2)).toEqual(['a', 'b', 'c']);
  });

  test('what is no text is refused', async () => {
    await expect(lines(Uint8Array.of(0x61, 0x0a, 0xff, 0x0a), 2)).rejects.toMatchObject({
      code: 'badBackup',
    });
  });

  test('twenty million empty lines are refused by the first that is too many', async () => {
    let sent = 0;
    const stream = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(20_000).fill(0x0a));
        if (sent === 1000) controller.close();
      },
    });
    const read = async () => {
      for await (const _ of linesOf({ size: 2e7, stream: () => stream } as unknown as Blob));
    };
    await expect(read()).rejects.toMatchObject({
      code: 'badBackup',
      message: 'line 1001: the file has more than 1000 empty lines',
    });
    expect(sent).toBeLessThan(10);
  });

  test('a file without any end of line is refused before it is held whole', async () => {
    const endless = new Uint8Array(6_000_000).fill(0x61);
    await expect(lines(endless, 1_000_000)).rejects.toMatchObject({
      message: 'line 1: it is longer than 5000000 characters',
    });
  });
});

describe('the palette’s filter', () => {
  const choice = (title: string, objective = '') => ({
    id: title,
    title,
    objective,
    layer: 'outcome' as const,
    counts: false,
  });
  const choices = [
    choice('200 reactions', 'Articles'),
    choice('Réponses in #help', 'Newcomers'),
    choice('Stars'),
  ];

  test('has every word that was typed, in title or objective, whatever case and accents', () => {
    expect(filterChoices(choices, 'reponse NEW').map((c) => c.title)).toEqual(['Réponses in #help']);
    expect(filterChoices(choices, 'react art').map((c) => c.title)).toEqual(['200 reactions']);
    expect(filterChoices(choices, 'nothing')).toEqual([]);
  });

  test('keeps the order, and all of them when nothing is typed', () => {
    expect(filterChoices(choices, '  ')).toEqual(choices);
    expect(filterChoices(choices, 's').map((c) => c.title)).toEqual([
      '200 reactions',
      'Réponses in #help',
      'Stars',
    ]);
  });
});
