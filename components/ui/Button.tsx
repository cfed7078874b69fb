import type { ComponentProps } from 'react';

interface Props extends ComponentProps<'button'> {
  /** `go` is the primary action of a screen; `quiet` is for secondary ones. */
  readonly look?: 'go' | 'quiet';
}

/** A button, by default not of type `submit`. */
export function Button({ look, className, type = 'button', ...rest }: Props) {
  return <button type={type} className={['button', look, className].filter(Boolean).join(' ')} {...rest} />;
}
