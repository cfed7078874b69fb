import { Menu as Base } from '@base-ui/react/menu';
import { type ReactNode, useRef } from 'react';
import './menu.css';

export interface MenuAction {
  readonly label: string;
  readonly onChoose: () => void;
  readonly isDisabled?: boolean;
}

interface Props {
  /** The accessible name of the button. */
  readonly name: string;
  readonly actions: readonly MenuAction[];
  /** The content of the button. */
  readonly children: ReactNode;
}

/** A button with a menu of actions. */
export function Menu({ name, actions, children }: Props) {
  const trigger = useRef<HTMLButtonElement>(null);
  // Inside the landmark of its button, rather than at the end of the page.
  const place = useRef<HTMLSpanElement>(null);
  const chosen = useRef<() => void>(undefined);
  const runChosen = () => {
    const run = chosen.current;
    chosen.current = undefined;
    // A form returns the focus to where it was when it opened: to the button, because the item is gone by then.
    if (run) trigger.current?.focus();
    run?.();
  };
  return (
    <Base.Root modal={false} onOpenChangeComplete={(isOpen) => !isOpen && runChosen()}>
      <Base.Trigger ref={trigger} className="button quiet" aria-label={name}>
        {children}
      </Base.Trigger>
      <span ref={place} />
      <Base.Portal container={place}>
        <Base.Positioner className="menu-place" sideOffset={4} align="end">
          <Base.Popup className="menu">
            {actions.map(({ label, onChoose, isDisabled }) => (
              <Base.Item
                key={label}
                className="menu-item"
                disabled={isDisabled ?? false}
                onClick={() => {
                  chosen.current = onChoose;
                }}
              >
                {label}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
