import type { ComponentProps, MouseEvent } from 'react';
import { Button } from './Button';
import { useOneAtATime } from './useOneAtATime';

interface Props extends Omit<ComponentProps<typeof Button>, 'onClick'> {
  /** Shows its failures itself; a button that submits a form needs none. */
  readonly action?: () => Promise<unknown>;
}

/**
 * A button that changes something. Neither a second click before that is done and drawn changes anything, nor the second one
 * of a double click, under which another button may have moved meanwhile.
 */
export function ActionButton({ action, ...rest }: Props) {
  const act = useOneAtATime(async () => await action?.());
  const onClick = (event: MouseEvent) => {
    if (event.detail > 1) event.preventDefault();
    else void act();
  };
  return <Button {...rest} onClick={onClick} />;
}
