import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { CheckInDraft } from '../../../lib/goals/drafts/check-in-draft';
import { countPages } from '../../../lib/goals/evidence/pages';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { ActionButton } from '../../ui/ActionButton';
import { Button } from '../../ui/Button';
import { forecastInWords } from '../../ui/forecast-in-words';
import { formatDay, formatNumber } from '../../ui/format';
import { keyResultHref } from '../address';
import { TextField } from '../form/fields';
import { MovedTarget } from '../goals/History';
import { Tagged } from '../key-result/Evidence';
import { OverrideForm } from '../key-result/OverrideForm';
import { Status } from '../key-result/Status';
import { TargetForm } from '../key-result/TargetForm';
import { ConfidenceField } from './ConfidenceField';
import { Pages } from './Pages';
import { colourOf, Line, movedInWords } from './ReviewRow';
import type { ReviewedRow, ReviewState } from './useReview';

interface Props {
  readonly row: ReviewedRow;
  readonly data: GoalsData;
  readonly review: ReviewState;
}

/** The key result under review: what changed, and the fields of its check-in. */
export function OpenRow({ row, data, review }: Props) {
  const { keyResult } = row;
  const { id, title } = keyResult;
  const form = useRef<HTMLFormElement>(null);
  const [isWrong, setWrong] = useState(false);
  const [opened, setOpened] = useState<'status' | 'target'>();
  const close = () => setOpened(undefined);
  useEffect(() => firstField(form.current)?.focus(), []);
  const draft = review.draftOf(id);
  const set = (some: Partial<CheckInDraft>) => review.setDraft(id, { ...draft, ...some });
  const save = () =>
    void review
      .save()
      .then((isSaved) => setWrong(!isSaved))
      // The status line shows a failure.
      .catch(() => undefined);
  return (
    <li className="open" style={{ '--c': colourOf(row) }}>
      <Line row={row} title={<h2>{<a href={keyResultHref(id)}>{title}</a>}</h2>} />
      <form
        ref={form}
        noValidate
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={(event) => onKey(event, review)}
      >
        <Changes row={row} tagged={review.tagged} />
        {keyResult.measure.kind === 'manual' && (
          <TextField
            isNumber
            isOptional
            label={i18n.t('options.recordLabel')}
            value={draft.value}
            onChange={(value) => set({ value })}
            problem={isWrong ? 'number' : undefined}
          />
        )}
        <ConfidenceField
          value={draft.confidence}
          last={row.previous?.confidence}
          onChange={(confidence) => set({ confidence })}
        />
        <TextField
          isOptional
          lines={2}
          label={i18n.t('review.note')}
          value={draft.note}
          onChange={(note) => set({ note })}
        />
        <div className="buttons">
          <ActionButton look="go" type="submit">
            {i18n.t('reviewPlace.save')}
          </ActionButton>
          <Button onClick={() => setOpened('status')}>{i18n.t('progress.setStatus')}</Button>
          <Button onClick={() => setOpened('target')}>{i18n.t('reviewPlace.setTarget')}</Button>
          <span className="back-and-skip">
            <Button look="quiet" onClick={() => review.move(-1)}>
              {i18n.t('reviewPlace.back')}
            </Button>
            <Button look="quiet" onClick={() => review.move(1)}>
              {i18n.t('reviewPlace.skip')}
            </Button>
          </span>
        </div>
      </form>
      {opened === 'status' && <OverrideForm keyResult={keyResult} onClose={close} />}
      {opened === 'target' && <TargetForm keyResult={keyResult} data={data} onClose={close} />}
    </li>
  );
}

/** Where a check-in begins: the value to type, or else the confidence of last time, from which the arrows go on. */
function firstField(form: HTMLFormElement | null): HTMLElement | null | undefined {
  const begin = ['input[type=text]', 'input:checked', '.was input', 'input'];
  return begin.map((one) => form?.querySelector<HTMLElement>(one)).find((field) => field);
}

/** The keys of the review. In a note, the arrows and letters are text, and Enter with Shift a new line. */
function onKey(event: KeyboardEvent<HTMLFormElement>, review: ReviewState): void {
  const { target, key, currentTarget } = event;
  const isNote = target instanceof HTMLTextAreaElement;
  const isText = isNote || (target instanceof HTMLInputElement && target.type === 'text');
  // Enter that ends the composition of a word is none.
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
  if (isNote && key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    if (!event.repeat) currentTarget.requestSubmit();
  } else if (!isNote && (key === 'ArrowDown' || key === 'ArrowUp')) {
    event.preventDefault();
    review.move(key === 'ArrowDown' ? 1 : -1);
  } else if (!isText && key.toLowerCase() === 'n') {
    event.preventDefault();
    currentTarget.querySelector('textarea')?.focus();
  }
}

/** What changed since the last check-in: the value, the forecast and the evidence. */
function Changes({ row, tagged }: Pick<Props, 'row'> & Pick<ReviewState, 'tagged'>) {
  const { keyResult, previous, snapshot, evidence } = row;
  const pages = countPages(evidence);
  return (
    <dl>
      <dt>
        {previous ? i18n.t('reviewPlace.since', [formatDay(previous.at)]) : i18n.t('reviewPlace.change')}
      </dt>
      <dd>
        {movedInWords(row)}
        <Status keyResult={keyResult} snapshot={snapshot} />
        <MovedTarget id={keyResult.id} />
      </dd>
      <dt>{i18n.t('app.forecast')}</dt>
      <dd>
        {snapshot?.forecast
          ? forecastInWords(keyResult, snapshot.forecast)
          : i18n.t('reviewPlace.noForecast')}
      </dd>
      <dt>{i18n.t('app.evidence')}</dt>
      <dd>
        {i18n.t('review.evidence', pages, [formatNumber(pages)])}
        {evidence.map((tag) => (
          <Tagged key={tag.id} tag={tag} tagged={tagged} />
        ))}
      </dd>
      <Pages keyResult={keyResult.id} />
      {previous?.note && (
        <>
          <dt>{i18n.t('review.note')}</dt>
          <dd>{i18n.t('word.quoted', [previous.note])}</dd>
        </>
      )}
    </dl>
  );
}
