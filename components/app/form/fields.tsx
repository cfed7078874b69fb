import { type ReactNode, useId } from 'react';
import { i18n } from '#i18n';
import type { Problem } from '../../../lib/goals/drafts/problem';

interface FieldProps {
  readonly label: string;
  readonly problem?: Problem | undefined;
  readonly hint?: string | undefined;
  readonly isOptional?: boolean;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** A labelled control with its hint and its problem. */
function Field({
  label,
  problem,
  hint,
  isOptional,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {isOptional && <i> {i18n.t('form.optional')}</i>}
      </label>
      {children({
        id,
        'aria-invalid': problem ? true : undefined,
        'aria-describedby': describedBy || undefined,
      })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          {i18n.t(`form.${problem}`)}
        </p>
      )}
    </div>
  );
}

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'date' | 'password';
  readonly isNumber?: boolean;
  readonly lines?: number;
  /** Texts to choose from, where one of them is meant. */
  readonly suggestions?: readonly string[];
}

/** A text, a number, a day or a passphrase. Numbers are text inputs, so that invalid input is kept and can be explained. */
export function TextField({
  value,
  onChange,
  type = 'text',
  isNumber,
  lines,
  suggestions,
  ...field
}: TextProps) {
  const listId = useId();
  return (
    <Field {...field}>
      {(wiring) =>
        lines ? (
          <textarea
            {...wiring}
            rows={lines}
            style={{ '--lines': lines }}
            value={value}
            onChange={(e) => onChange(e.target.value)}
          />
        ) : (
          <>
            <input
              {...wiring}
              type={type}
              autoComplete={type === 'password' ? 'off' : undefined}
              inputMode={isNumber ? 'decimal' : undefined}
              list={suggestions && listId}
              value={value}
              onChange={(e) => onChange(e.target.value)}
            />
            {suggestions && (
              <datalist id={listId}>
                {suggestions.map((text) => (
                  <option key={text} value={text} />
                ))}
              </datalist>
            )}
          </>
        )
      }
    </Field>
  );
}

interface ChoiceProps<T extends string> extends FieldProps {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly (readonly [value: T, label: string])[];
}

/** A choice from a list. */
export function ChoiceField<T extends string>({ value, onChange, options, ...field }: ChoiceProps<T>) {
  return (
    <Field {...field}>
      {(wiring) => (
        <select {...wiring} value={value} onChange={(e) => onChange(e.target.value as T)}>
          {options.map(([option, label]) => (
            <option key={option} value={option}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Options of a choice, each with its word. */
export function optionsOf<T extends string>(
  values: readonly T[],
  word: (value: T) => string,
): (readonly [T, string])[] {
  return values.map((value) => [value, word(value)] as const);
}
