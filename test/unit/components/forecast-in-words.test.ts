import { beforeEach, describe, expect, test } from 'vitest';
import {
  forecastRecordInWords,
  pastForecastInWords,
  rangeFactorInWords,
} from '../../../components/app/closing/closing-in-words';
import { forecastInWords, forecastRange } from '../../../components/ui/forecast-in-words';
import { setCatalogue } from '../../../lib/i18n/index';
import type { ForecastRecord, KeyResult } from '../../../lib/model/goals';
import { setLocale } from '../../../lib/model/locale';
import { readCatalogue } from '../../../scripts/catalogues';

beforeEach(() => {
  setLocale('en');
  setCatalogue(readCatalogue('en'));
});

const due = '2026-03-31';
const stars = { unit: 'stars', due };

describe('a forecast', () => {
  test('tells value and likely range', () => {
    const forecast = { value: 4925, low: 4858, high: 4994 };
    expect(forecastInWords(stars, forecast)).toBe('Forecast for Mar 31: ~4,930 (likely 4,860–4,990).');
    expect(forecastRange(stars, forecast)).toBe('4,860–4,990');
  });

  test('for the end of a time that ends at midnight names its last day', () => {
    const midnight = new Date('2026-04-01T00:00').toISOString();
    const words = forecastInWords({ unit: '', due: midnight }, { value: 3, low: 3, high: 3 });
    expect(words).toBe('Forecast for Mar 31: ~3.');
  });

  test('of one value has no range: nothing lies between 0 and 0', () => {
    const none = { value: 0, low: 0, high: 0 };
    expect(forecastInWords(stars, none)).toBe('Forecast for Mar 31: ~0.');
    expect(forecastRange({ unit: '%' }, none)).toBe('0%');
    expect(forecastRange(stars, { low: 4125.6, high: 4126.4 })).toBe('4,126');
  });

  test('says where the pace bends, and where the last four weeks lead', () => {
    const bending = { value: 300, low: 200, high: 400, recent: 512.4 };
    expect(forecastInWords(stars, bending)).toBe(
      'Forecast for Mar 31: ~300 (likely 200–400). The pace is changing: ~512 if the last four weeks continue.',
    );
  });

  test.each([
    ['tooEarly', /^Forecast starts once/],
    ['fewPoints', /^Forecast needs two weeks of data/],
    ['over', /^Ended$/],
  ] as const)('says why there is none: %s', (withheld, says) => {
    expect(forecastInWords(stars, { withheld })).toMatch(says);
    expect(forecastRange(stars, { withheld })).toBe('');
  });
});

describe('the record of past forecasts', () => {
  /** Key results that were closed with values, each with a forecast of 80 to 120. */
  const record = (...values: number[]) => {
    const keyResults = values.map(
      (value, n): KeyResult => ({
        ...{
          id: `k${n}`,
          objective: 'o',
          title: 'T',
          layer: 'outcome',
          direction: 'increase',
          unit: 'stars',
        },
        ...{ baseline: 0, target: 100, start: '2026-01-01', due, measure: { kind: 'manual' } },
        closed: { at: '2026-04-01T08:00:00.000Z', decision: 'drop', value, attainment: value / 100 },
      }),
    );
    const forecasts = keyResults.map(
      ({ id }): ForecastRecord => ({
        ...{ id: `f${id}`, keyResult: id, at: '2026-02-01T00:00:00.000Z', low: 80, centre: 100, high: 120 },
      }),
    );
    return { forecasts, keyResults };
  };

  test('says how many results lay in their range, the ends among it', () => {
    const { forecasts, keyResults } = record(80, 100, 121);
    expect(forecastRecordInWords(forecasts, keyResults)).toBe(
      '2 of 3 results within their forecast ranges (aim: 4 of 5).',
    );
    expect(forecastRecordInWords([], keyResults)).toBe('');
  });

  test('says by how much ranges are wider or narrower for it', () => {
    const said = (...values: number[]) => {
      const { forecasts, keyResults } = record(...values);
      return rangeFactorInWords(forecasts, keyResults);
    };
    expect(said()).toBe('');
    expect(said(...Array.from({ length: 10 }, () => 160))).toMatch(
      /^Based on past forecasts, forecast ranges are now 3 times as wide\.$/,
    );
    expect(said(...Array.from({ length: 10 }, () => 130))).toMatch(
      /^Based on past forecasts, forecast ranges are now \d+% wider\.$/,
    );
    expect(said(...Array.from({ length: 40 }, () => 100))).toMatch(
      /^Based on past forecasts, forecast ranges are now \d+% narrower\.$/,
    );
  });

  test('says of each forecast whether it held', () => {
    const said = (value: number) => {
      const { forecasts, keyResults } = record(value);
      const [[forecast], [keyResult]] = [forecasts, keyResults];
      return forecast && keyResult ? pastForecastInWords(forecast, keyResult) : '';
    };
    expect(said(120)).not.toBe(said(121));
    expect(said(121)).toContain('80–120');
  });

  test('says a past range to the digits that it had while it was the forecast', () => {
    const { forecasts, keyResults } = record(99.9);
    const aim = { unit: '%', direction: 'above', baseline: 99.9, target: 99.9 } as const;
    const [held] = keyResults.map((k): KeyResult => ({ ...k, ...aim }));
    const [forecast] = forecasts.map((f) => ({ ...f, low: 99.82, centre: 99.86, high: 99.94 }));
    expect(held && forecast && pastForecastInWords(forecast, held)).toBe(
      'Forecast on Feb 1: 99.82–99.94%. The result is in this range.',
    );
  });
});
