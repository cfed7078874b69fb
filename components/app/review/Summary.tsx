import { useMemo } from 'react';
import { i18n } from '#i18n';
import { statusAt } from '../../../lib/goals/progress/effective-status';
import { Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { forecastRange } from '../../ui/forecast-in-words';
import { formatDay, formatNumber } from '../../ui/format';
import { progressInWords } from '../../ui/progress-in-words';
import type { ReviewedRow } from './useReview';

interface Props {
  readonly rows: readonly ReviewedRow[];
  readonly onAgain: () => void;
}

/** The summary of the review, which fills in and can be copied. */
export function Summary({ rows, onAgain }: Props) {
  const lines = useMemo(
    () => rows.filter((r) => r.checkIn).map((row) => ({ id: row.keyResult.id, ...lineOf(row) })),
    [rows],
  );
  const left = rows.length - lines.length;
  return (
    <aside aria-labelledby="summary">
      <h2 id="summary">{i18n.t(left ? 'reviewPlace.summary' : 'reviewPlace.done')}</h2>
      <p className="soft">{i18n.t('reviewPlace.toGo', left, [formatNumber(left)])}</p>
      <ul className="summary">
        {lines.map(({ id, title, facts, note }) => (
          <li key={id}>
            <b>{title}</b>
            <br />
            {facts}
            {note && <p className="soft">{i18n.t('word.quoted', [note])}</p>}
          </li>
        ))}
      </ul>
      {lines.length > 0 && (
        <div className="buttons">
          <CopyButton text={markdownOf(lines)}>{i18n.t('reviewPlace.copy')}</CopyButton>
          {left === 0 && (
            <Button look="quiet" onClick={onAgain}>
              {i18n.t('reviewPlace.again')}
            </Button>
          )}
        </div>
      )}
    </aside>
  );
}

interface SummaryLine {
  readonly title: string;
  readonly facts: string;
  readonly note: string | undefined;
}

function lineOf({ keyResult, checkIn, previous, snapshot }: ReviewedRow): SummaryLine {
  const { status } = statusAt(keyResult, snapshot, Date.now());
  const range = snapshot?.forecast ? forecastRange(keyResult, snapshot.forecast) : '';
  const facts = [
    i18n.t(`status.${status}`),
    snapshot?.value === undefined ? '' : progressInWords(keyResult, snapshot.value),
    range && `${i18n.t('app.forecast')} ${range}`,
    confidenceInWords(checkIn?.confidence, previous?.confidence),
  ];
  return { title: keyResult.title, facts: facts.filter(Boolean).join(' · '), note: checkIn?.note };
}

function confidenceInWords(now: number | undefined, before: number | undefined): string {
  if (now === undefined) return '';
  return before === undefined || before === now
    ? i18n.t('reviewPlace.confidenceIs', [formatNumber(now)])
    : i18n.t('reviewPlace.confidenceChange', [formatNumber(before), formatNumber(now)]);
}

/** The summary as Markdown. What people typed is escaped, so that it stays text. */
function markdownOf(lines: readonly SummaryLine[]): string {
  const plain = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
  const items = lines.map(
    ({ title, facts, note }) => `- **${plain(title)}**: ${plain(facts)}${note ? `\n  > ${plain(note)}` : ''}`,
  );
  return [`## ${i18n.t('app.review')}, ${formatDay(Date.now())}`, '', ...items].join('\n');
}
