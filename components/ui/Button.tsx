import type { ButtonHTMLAttributes } from 'react';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `go` is the one action that a place is for; `quiet` stands back. */
  readonly look?: 'go' | 'quiet';
}

/** A button that submits nothing unless it is told to. */
export function Button({ look, className, type = 'button', ...rest }: Props) {
  return <button type={type} className={['button', look, className].filter(Boolean).join(' ')} {...rest} />;
}
