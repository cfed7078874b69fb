import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { matchesWords } from '../palette/filter';

/** A key result in the list, in words. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly objective: string;
  readonly effect: string;
  /** Whether the page is tagged to it already. */
  readonly isTagged: boolean;
}

interface Props {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (keyResult: string) => void;
  readonly onClose: () => void;
}

/** A searchable list of key results by objective, as a combobox: arrow keys choose, Enter takes, Escape closes. */
export function ChooseKeyResult({ id, choices, onChoose, onClose }: Props) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const groups = [
    ...Map.groupBy(
      choices.filter((c) => matchesWords(c, query)),
      (c) => c.objective,
    ),
  ];
  const shown = groups.flatMap(([, own]) => own);
  // What is tagged already is not preselected.
  const at = shown.find((c) => c.id === active) ?? shown.find((c) => !c.isTagged);
  const optionId = (choice: Choice) => `${listId}-${choice.id}`;
  useEffect(() => {
    if (at) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length) {
      // Without a selected one, the arrow up goes to the last one.
      const from = at ? shown.indexOf(at) : Math.min(0, -step);
      const next = (from + step + shown.length) % shown.length;
      setActive(shown[next]?.id);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && at) onChoose(at.id);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div className="chooser" id={id}>
      <input
        type="text"
        role="combobox"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this list, to type in it
        autoFocus
        autoComplete="off"
        aria-label={i18n.t('popup.find')}
        placeholder={i18n.t('popup.find')}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={at && optionId(at)}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(undefined);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="choices" id={listId} ref={list} role="listbox" aria-label={i18n.t('palette.title')}>
        {groups.map(([objective, own]) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot group the options of a listbox
          <div key={objective} role="group" aria-label={objective}>
            <p aria-hidden="true">{objective}</p>
            {own.map((choice) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
              <div
                key={choice.id}
                id={optionId(choice)}
                role="option"
                aria-selected={choice === at}
                onClick={() => onChoose(choice.id)}
              >
                <span>{choice.title}</span>
                {choice.isTagged && <b>{i18n.t('palette.counts')}</b>}
                <small>{choice.effect}</small>
              </div>
            ))}
          </div>
        ))}
      </div>
      {!shown.length && <p role="status">{i18n.t('palette.nothing')}</p>}
    </div>
  );
}
