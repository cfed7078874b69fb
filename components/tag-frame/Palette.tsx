import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { FrameChoice, FrameState, Made } from '../../lib/messages/overlay';
import { send } from '../../lib/messages/send';
import { tagEffectInWords } from '../popup/tag-effect-in-words';
import { Button } from '../ui/Button';
import { reasonInWords } from '../ui/reason-in-words';
import { useOneAtATime } from '../ui/useOneAtATime';
import { CreateKeyResult } from './CreateKeyResult';
import { errorInWords } from './error-in-words';
import { type Details, emptyDetails, TagDetails } from './TagDetails';
import { tell } from './tell';
import { useModal } from './useModal';
import { type PaletteKeys, usePaletteKeys } from './usePaletteKeys';

interface Props {
  readonly state: FrameState;
  readonly onTagged: (made: readonly Made[]) => void;
}

/** Chooses the key results that an item or a page is tagged to: by typing, with the arrow keys, several at once. */
export function Palette({ state, onTagged }: Props) {
  const [details, setDetails] = useState<Details>({ ...emptyDetails, quote: state.quote });
  const [isCreating, setCreating] = useState(false);
  const [error, setError] = useState('');
  const tag = useOneAtATime(async (keyResults: readonly string[]) => {
    if (!keyResults.length) return;
    const { note, quote, weight, outcome } = details;
    // A weight that was cleared is the usual one, not none.
    const given = { note, quote, ...(weight && { weight: Number(weight) }), ...(outcome && { outcome }) };
    await send('tagTo', { target: state.target, keyResults: [...keyResults], ...given }).then(
      ({ made }) => onTagged(made),
      (reason: unknown) => setError(errorInWords(reason)),
    );
  });
  const create = () => setCreating(true);
  const keys = usePaletteKeys(state, (ids) => void tag(ids), create);
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      aria-labelledby="palette-title"
      onCancel={() => tell({ isClosed: true })}
      onPointerDown={(event) => event.target === event.currentTarget && tell({ isClosed: true })}
    >
      <h1 id="palette-title">{i18n.t('palette.title')}</h1>
      <p className="what">{state.title}</p>
      {isCreating ? (
        <CreateKeyResult
          title={keys.query.trim()}
          objectives={state.objectives}
          onCreated={(id) => tag([id])}
          onBack={() => setCreating(false)}
        />
      ) : (
        <Choices keys={keys} state={state} onCreate={create} />
      )}
      {!isCreating && <TagDetails details={details} onChange={setDetails} />}
      <p role="status">{error || nothingInWords(state, keys)}</p>
      {!isCreating && (
        <footer>
          <small>{i18n.t('palette.hint')}</small>
          <Button look="go" disabled={!keys.chosen.length} onClick={() => void tag(keys.chosen)}>
            {keys.chosen.length > 1
              ? i18n.t('palette.tagMany', keys.chosen.length, [String(keys.chosen.length)])
              : i18n.t('palette.tag')}
          </Button>
        </footer>
      )}
    </dialog>
  );
}

function nothingInWords({ choices }: FrameState, { shown }: PaletteKeys): string {
  if (shown.length) return '';
  return i18n.t(choices.length ? 'palette.nothing' : 'palette.empty');
}

interface ChoicesProps {
  readonly keys: PaletteKeys;
  readonly state: FrameState;
  readonly onCreate: () => void;
}

function Choices({ keys, state, onCreate }: ChoicesProps) {
  const { active, shown, chosen } = keys;
  const list = useRef<HTMLDivElement>(null);
  const activeId = active?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list scrolls whenever another one becomes active
  useEffect(() => {
    list.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <>
      <input
        type="text"
        role="combobox"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this list, to type in it
        autoFocus
        autoComplete="off"
        spellCheck={false}
        aria-label={i18n.t('palette.filter')}
        placeholder={i18n.t('palette.filter')}
        aria-expanded="true"
        aria-controls="choices"
        aria-activedescendant={activeId === undefined ? undefined : `choice-${activeId}`}
        value={keys.query}
        onChange={(event) => keys.type(event.target.value)}
        onKeyDown={keys.onKeyDown}
      />
      <div
        id="choices"
        ref={list}
        role="listbox"
        aria-multiselectable="true"
        aria-label={i18n.t('palette.title')}
      >
        {shown.map((choice) => (
          <ChoiceRow
            key={choice.id}
            choice={choice}
            isActive={choice.id === activeId}
            isChosen={chosen.includes(choice.id)}
            isSuggested={choice.id === state.suggestion}
            onToggle={() => keys.toggle(choice.id)}
          />
        ))}
      </div>
      {keys.canCreate && <Button onClick={onCreate}>{i18n.t('palette.create', [keys.query.trim()])}</Button>}
    </>
  );
}

interface RowProps {
  readonly choice: FrameChoice;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isSuggested: boolean;
  readonly onToggle: () => void;
}

function ChoiceRow({ choice, isActive, isChosen, isSuggested, onToggle }: RowProps) {
  const { id, title, objective, effect, isTagged } = choice;
  const reason = isSuggested ? reasonInWords(choice.reason) : '';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
    <div
      id={`choice-${id}`}
      role="option"
      className={isActive ? 'active' : ''}
      aria-selected={isChosen}
      onClick={onToggle}
    >
      <i aria-hidden="true">{isChosen ? '✓' : ''}</i>
      <b>{title}</b>
      {isTagged && <em>{i18n.t('palette.counts')}</em>}
      <small>
        {isSuggested && !isTagged && <strong>{i18n.t('palette.suggested')}</strong>}
        {[reason, objective, tagEffectInWords(effect)].filter(Boolean).join(' · ')}
      </small>
    </div>
  );
}
