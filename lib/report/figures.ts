import { limits } from '../model/limits';
import type { EvidenceFigures, KeyResultFigures, ReportFigures } from '../model/report-figures';
import type { ReportContent, ReportedEvidence, ReportedKeyResult } from './content/types';
import { webLink } from './write/web-link';

/** At most so many of each are kept with a report, and so much of a quote or a note. */
const most = limits.list;
const longestText = 2000;

/**
 * The figures behind a report, as plain records.
 * @param locale the language tag of the screen, and `zone` the IANA time zone of its days.
 */
export function figuresOf(content: ReportContent, locale: string, zone: string): ReportFigures {
  const { period, now } = content;
  return {
    from: period.from,
    to: period.to,
    at: new Date(now).toISOString(),
    locale,
    zone,
    keyResults: content.keyResults.slice(0, most).map(keyResultFigures),
    evidence: content.evidence.slice(0, most).map(evidenceFigures),
    content: content.content.slice(0, most).map(({ title, subject, url, outcomes, values }) => ({
      title: title || (subject?.platform ?? ''),
      ...linked(url),
      outcomes,
      values: values.slice(0, most).map(({ unit, value }) => ({ unit, value })),
    })),
    outcomes: content.outcomes,
    outcomesWithOrigin: content.outcomesWithOrigin,
    movedTargets: content.moves.slice(-most).map(({ keyResult, at, field, from, to }) => ({
      keyResult: keyResult.title,
      at: new Date(at).toISOString(),
      field,
      from: typeof from === 'number' ? from : null,
      to: typeof to === 'number' ? to : null,
    })),
    effort: content.effort.slice(0, most).map(({ title = '', hours }) => ({ title, hours })),
  };
}

function keyResultFigures(of: ReportedKeyResult): KeyResultFigures {
  const { keyResult, objective, snapshot, before, value, attainment, expected, status, score } = of;
  const { range } = keyResult;
  const forecast = snapshot?.forecast && 'value' in snapshot.forecast ? snapshot.forecast : undefined;
  return {
    id: keyResult.id,
    objective: objective.title,
    title: keyResult.title,
    type: keyResult.layer,
    direction: keyResult.direction,
    unit: keyResult.unit,
    baseline: keyResult.baseline,
    target: keyResult.target,
    ...(range ? { rangeLow: range[0], rangeHigh: range[1] } : {}),
    start: keyResult.start,
    due: keyResult.due,
    ...(keyResult.commitment ? { commitment: keyResult.commitment } : {}),
    ...(before === undefined ? {} : { before }),
    ...(value === undefined ? {} : { value }),
    ...(before === undefined || value === undefined ? {} : { change: value - before }),
    ...(attainment === undefined ? {} : { attainment }),
    ...(expected === undefined ? {} : { expected }),
    status: status.status,
    isStatusManual: status.override !== undefined,
    ...(forecast ? { forecast: forecast.value, forecastLow: forecast.low, forecastHigh: forecast.high } : {}),
    ...(score === undefined ? {} : { score }),
    evidence: of.evidence,
    series: (snapshot?.series ?? [])
      .slice(-100)
      .map(({ at, value: then }) => ({ at: new Date(at).toISOString(), value: then })),
  };
}

function evidenceFigures(of: ReportedEvidence): EvidenceFigures {
  const { tag, keyResult, title, subject, url, quote, note, by } = of;
  return {
    keyResult: keyResult.title,
    at: tag.at,
    title: title || (subject?.platform ?? ''),
    ...linked(url),
    ...(quote ? { quote: quote.slice(0, longestText).toWellFormed() } : {}),
    ...(note ? { note: note.slice(0, longestText).toWellFormed() } : {}),
    ...(by ? { by } : {}),
    ...(tag.outcome ? { outcome: tag.outcome } : {}),
    ...(tag.value === undefined ? {} : { value: tag.value }),
    ...(tag.unit ? { unit: tag.unit } : {}),
    weight: tag.weight,
  };
}

function linked(url: string | undefined): { url?: string } {
  const link = webLink(url);
  return link ? { url: link } : {};
}
