import type { KeyResult, Measure } from '../../model/goals';
import { publishedInstant } from '../../model/published';
import type { PlainEffect, TagEffect } from '../../model/ranking';
import type { Subject } from '../../model/signals';
import type { ComparedSubject } from './learn';

/** A page to tag: its subject, and what was read from it. */
export interface TaggablePage {
  readonly subject: ComparedSubject & Pick<Subject, 'publishedAt'>;
  readonly metrics: readonly { readonly metric: string; readonly value: number }[];
  /** The number of stored events on it. */
  readonly events: number;
  /** The ids of the key results that a rule counts it for. */
  readonly ruled: ReadonlySet<string>;
}

/** The time of a key result in milliseconds since 1970; the end is exclusive. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/**
 * What a tag on a page does to the number of a key result, by the formulas of lib/goals/measure.
 * @param page undefined where the page was not read.
 * @param period undefined where it is not known yet; then a page is taken as published within it.
 */
export function tagEffect(
  keyResult: Pick<KeyResult, 'id' | 'measure'>,
  page: TaggablePage | undefined,
  period: Period | undefined,
): TagEffect {
  if (page?.ruled.has(keyResult.id)) return { kind: 'counted' };
  return effectOf(keyResult.measure, page, period);
}

function effectOf(measure: Measure, page: TaggablePage | undefined, period: Period | undefined): TagEffect {
  switch (measure.kind) {
    case 'latest':
    case 'growth':
      return metricEffect(measure, page);
    case 'count':
      return countEffect(measure, page, period);
    case 'people':
    case 'responseTime':
      return { kind: conversationEffect(page) };
    case 'unanswered':
      // A thread without events is what it counts.
      return { kind: page ? 'conversation' : 'unread' };
    case 'ratio':
      return ratioEffect(effectOf(measure.over, page, period), effectOf(measure.under, page, period));
    case 'value':
      return { kind: 'needsValue' };
    case 'time':
      return { kind: 'loggedTime' };
    case 'manual':
    case 'milestones':
      return { kind: 'byHand' };
  }
}

function metricEffect(
  { kind, metric }: Extract<Measure, { kind: 'latest' | 'growth' }>,
  page: TaggablePage | undefined,
): TagEffect {
  if (!page) return { kind: 'unread' };
  const shown = page.metrics.find((m) => m.metric === metric);
  if (!shown) return { kind: 'noMetric', metric };
  return { kind: kind === 'latest' ? 'adds' : 'grows', metric, value: shown.value };
}

function countEffect(
  measure: Extract<Measure, { kind: 'count' }>,
  page: TaggablePage | undefined,
  period: Period | undefined,
): TagEffect {
  if (measure.of === 'events') return { kind: conversationEffect(page) };
  if (measure.of === 'evidence') return { kind: measure.outcome ? 'needsOutcome' : 'page' };
  const published = publishedInstant(page?.subject.publishedAt) ?? Number.NaN;
  const isOutside = period !== undefined && (published < period.start || published >= period.end);
  return { kind: isOutside ? 'outside' : 'page' };
}

function conversationEffect(page: TaggablePage | undefined): PlainEffect {
  if (!page) return 'unread';
  return page.events > 0 ? 'conversation' : 'noEvents';
}

function ratioEffect(over: TagEffect, under: TagEffect): TagEffect {
  return [over, under].some((effect) => moves(effect)) ? { kind: 'ratio' } : over;
}

const shows: readonly TagEffect['kind'][] = ['adds', 'grows', 'ratio', 'conversation'];

/** Whether the page shows what the key result measures. */
export function showsMeasure(effect: TagEffect): boolean {
  return shows.includes(effect.kind);
}

/** Whether the number moves by the tag alone. */
export function moves(effect: TagEffect): boolean {
  return showsMeasure(effect) || effect.kind === 'page';
}
