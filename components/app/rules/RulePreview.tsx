import { useCallback, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { KeyResult, Rule } from '../../../lib/model/goals';
import { localZone } from '../../../lib/model/local-zone';
import type { Database } from '../../../lib/store/db/database';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import {
  type RuleOverlap,
  type RulePreview,
  readRulePreview,
} from '../../../lib/store/signals/read-rule-preview';
import { formatDay, formatInUnit, formatNumber } from '../../ui/format';
import { conditionsInWords } from '../../ui/rule-in-words';
import { useStore } from '../../ui/useStore';
import { SubjectLink } from '../evidence/SubjectLink';
import { useOpened } from '../goals-context';

/** The store is read once typing has paused for so long, in milliseconds. */
const pause = 250;

interface Props {
  /** Undefined while it matches nothing. */
  readonly rule: Rule | undefined;
  readonly data: GoalsData;
}

/** What a rule would match among what is stored, what it would do to the number, and with what it overlaps. */
export function RulePreviewOf({ rule, data }: Props) {
  const key = useDebounced(rule ? JSON.stringify(rule) : '');
  const read = useCallback(
    async (db: Database) =>
      key ? await readRulePreview(db, JSON.parse(key) as Rule, Date.now(), localZone()) : undefined,
    [key],
  );
  const { data: preview } = useStore(useOpened(), read);
  const keyResult = data.keyResults.find((k) => k.id === rule?.keyResult);
  return (
    <section className="preview" aria-labelledby="rule-preview" aria-live="polite">
      <h3 id="rule-preview">{i18n.t('rules.preview')}</h3>
      {(!rule || !keyResult || !preview) && <p className="soft">{i18n.t('rules.previewNone')}</p>}
      {rule && keyResult && preview && <Preview preview={preview} keyResult={keyResult} data={data} />}
    </section>
  );
}

interface PreviewProps {
  readonly preview: RulePreview;
  readonly keyResult: KeyResult;
  readonly data: GoalsData;
}

function Preview({ preview, keyResult, data }: PreviewProps) {
  const { matched, counted, since, shown } = preview;
  return (
    <>
      <p>
        <b>{i18n.t('rules.matches', matched, [formatNumber(matched)])}</b>{' '}
        {since && i18n.t('rules.since', [formatDay(since)])}{' '}
        {counted > 0 && i18n.t('rules.counted', counted, [formatNumber(counted)])}
      </p>
      <p>{effectInWords(preview, keyResult)}</p>
      <ul className="matches">
        {shown.map((subject) => (
          <li key={subject.id}>
            <SubjectLink id={subject.id} subject={subject} />
          </li>
        ))}
      </ul>
      <Overlaps preview={preview} keyResult={keyResult} data={data} />
    </>
  );
}

/** What the rule does to the number: "Value: 12 → 31 stars". */
function effectInWords({ value, after }: RulePreview, { unit }: KeyResult): string {
  if (after === undefined) return i18n.t('rules.noEffect');
  const say = (n: number | undefined) => (n === undefined ? '–' : formatInUnit(n, unit));
  return value === after
    ? i18n.t('rules.sameValue', [say(value)])
    : i18n.t('rules.effect', [say(value), say(after)]);
}

/** The other rules and key results that the same pages count by and for. */
function Overlaps({ preview, keyResult, data }: PreviewProps) {
  const titleOf = (id: string) => data.keyResults.find((k) => k.id === id)?.title ?? id;
  // For what is closed nothing counts any more.
  const isClosed = (id: string) => data.keyResults.some((k) => k.id === id && k.closed);
  const overlaps = preview.overlaps.filter(
    ({ rule }) => rule.keyResult === keyResult.id || !isClosed(rule.keyResult),
  );
  const isNamed = (id: string) => overlaps.some(({ rule }) => rule.keyResult === id);
  const elsewhere = preview.elsewhere.filter((one) => !isClosed(one.keyResult) && !isNamed(one.keyResult));
  return (
    <ul className="overlaps">
      {overlaps.map((overlap) => (
        <li key={overlap.rule.id}>{overlapInWords(overlap, keyResult, titleOf(overlap.rule.keyResult))}</li>
      ))}
      {elsewhere.map(({ keyResult: other, count }) => (
        <li key={other}>{i18n.t('rules.elsewhere', count, [formatNumber(count), titleOf(other)])}</li>
      ))}
    </ul>
  );
}

function overlapInWords(
  { rule, count, isCovered, covers }: RuleOverlap,
  own: KeyResult,
  title: string,
): string {
  const words = conditionsInWords(rule);
  if (rule.keyResult !== own.id)
    return i18n.t('rules.overlapOther', count, [formatNumber(count), words, title]);
  if (covers) return i18n.t('rules.redundant', [words]);
  if (isCovered) return i18n.t('rules.replaces', [words]);
  return i18n.t('rules.overlap', count, [formatNumber(count), words]);
}

/** A value once it has stayed for a while. */
function useDebounced(value: string): string {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timeout = setTimeout(() => setDebounced(value), pause);
    return () => clearTimeout(timeout);
  }, [value]);
  return debounced;
}
