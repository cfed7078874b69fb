import { useState } from 'react';
import { i18n } from '#i18n';
import { labelInWords, rangeInWords, valueInWords } from '../../lib/i18n/number-in-words';
import type { FrameState } from '../../lib/messages/overlay';
import { send } from '../../lib/messages/send';
import { ActionButton } from '../ui/ActionButton';
import { Button } from '../ui/Button';
import { errorInWords } from './error-in-words';
import type { FollowedNumberNews } from './Followed';
import { chosenReading, draftOf, type FollowDraft, type Picked } from './follow-draft';
import { ModalForm } from './ModalForm';
import { tell } from './tell';

interface Props {
  readonly state: FrameState;
  readonly picked: Picked;
  readonly onFollowed: (news: FollowedNumberNews) => void;
}

/** The card of a number that was pointed at: what it is called, how it is read and what it counts for. */
export function Follow({ state, picked, onFollowed }: Props) {
  const [draft, setDraft] = useState(() => draftOf(picked, state.choices));
  const [error, setError] = useState('');
  const attempt = (work: Promise<void>) => work.catch((reason: unknown) => setError(errorInWords(reason)));
  const follow = async () => {
    const news = await followed(picked, draft);
    if (news) onFollowed(news);
  };
  const isAgain = picked.number !== undefined;
  const set = (change: Partial<FollowDraft>) => setDraft({ ...draft, ...change });
  const pickAnother = async () => {
    await send('startPicking', isAgain ? { number: picked.number } : {});
    tell({ isClosed: true });
  };
  return (
    <ModalForm
      title={i18n.t(isAgain ? 'number.cardAgain' : 'number.card')}
      onSubmit={() => attempt(follow())}
    >
      <Value picked={picked} reading={draft.reading} />
      <Readings picked={picked} draft={draft} onChange={set} />
      {!isAgain && <Fields state={state} picked={picked} draft={draft} onChange={set} />}
      <p className="soft">{i18n.t('number.readEachTime')}</p>
      <p role="status">{error}</p>
      <footer>
        <ActionButton action={() => attempt(pickAnother())}>{i18n.t('number.pickAnother')}</ActionButton>
        <Button look="go" type="submit">
          {i18n.t(isAgain ? 'number.readThis' : 'number.followIt')}
        </Button>
      </footer>
    </ModalForm>
  );
}

async function followed(picked: Picked, draft: FollowDraft): Promise<FollowedNumberNews | undefined> {
  const shown = chosenReading(picked, draft);
  if (!shown) return undefined;
  const { url, inFrame, number: again } = picked;
  const { print, ...value } = { ...shown, at: new Date().toISOString() };
  if (again !== undefined) {
    const { action } = await send('pointAgain', { number: again, url, inFrame, print, ...value });
    return { number: again, action };
  }
  const { title, unit, kind, keyResult } = draft;
  const number = { title: title.trim(), unit: unit.trim(), kind, url, inFrame, print };
  const made = await send('followNumber', { number, ...(keyResult ? { keyResult } : {}), ...value });
  return { number: made.number };
}

function Value({ picked, reading }: { readonly picked: Picked; readonly reading: number | undefined }) {
  const { readings, print, kind } = picked;
  const shown = reading === undefined ? readings : readings.slice(reading, reading + 1);
  const what = i18n.t(`number.kind.${kind}`);
  const { label, range } = print;
  return (
    <>
      <p className="value">{valueInWords(picked, shown)}</p>
      <p className="soft">
        {[label ? i18n.t('number.at', [what, labelInWords(label)]) : what, range && rangeInWords(range)]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}

interface FieldsProps {
  readonly picked: Picked;
  readonly draft: FollowDraft;
  readonly onChange: (change: Partial<FollowDraft>) => void;
}

/** Asks which number it is where its text can be two. */
function Readings({ picked, draft, onChange }: FieldsProps) {
  if (picked.readings.length < 2) return null;
  return (
    <fieldset>
      <legend>{i18n.t('number.which', [picked.text])}</legend>
      {picked.readings.map((reading, at) => (
        <label className="choice" key={JSON.stringify(reading)}>
          <input
            type="radio"
            name="reading"
            required
            checked={draft.reading === at}
            onChange={() => onChange({ reading: at })}
          />
          {valueInWords(picked, [reading])}
        </label>
      ))}
    </fieldset>
  );
}

function Fields({ state, picked, draft, onChange }: FieldsProps & { readonly state: FrameState }) {
  return (
    <>
      <label>
        {i18n.t('number.name')}
        <input
          type="text"
          required
          maxLength={500}
          value={draft.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </label>
      <Kind picked={picked} draft={draft} onChange={onChange} />
      <label>
        {i18n.t('number.unit')}
        <input
          type="text"
          maxLength={50}
          value={draft.unit}
          onChange={(event) => onChange({ unit: event.target.value })}
        />
      </label>
      <label>
        {i18n.t('number.countsFor')}
        <select value={draft.keyResult} onChange={(event) => onChange({ keyResult: event.target.value })}>
          <option value="">{i18n.t('number.notCounted')}</option>
          {state.choices.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function Kind({ picked, draft, onChange }: FieldsProps) {
  const { range } = picked.print;
  const note =
    draft.kind === 'counted' && range && range.kind !== 'all'
      ? i18n.t(range.kind === 'rolling' ? 'number.rolls' : 'number.addsUp', [rangeInWords(range)])
      : '';
  return (
    <label>
      {i18n.t('number.whatItIs')}
      <select
        value={draft.kind}
        onChange={(event) => onChange({ kind: event.target.value === 'state' ? 'state' : 'counted' })}
      >
        <option value="state">{i18n.t('number.state')}</option>
        <option value="counted">{i18n.t('number.counted')}</option>
      </select>
      {note && <small>{note}</small>}
    </label>
  );
}
