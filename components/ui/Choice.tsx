interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly (readonly [value: T, label: string])[];
}

/** A choice in a toolbar: its label is its accessible name, because the choices say what it is. */
export function Choice<T extends string>({ label, value, onChange, options }: Props<T>) {
  return (
    <select
      className="choice"
      aria-label={label}
      value={value}
      onChange={(e) => onChange(e.target.value as T)}
    >
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  );
}
