'use client';

interface CheckListProps<V extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: V; readonly label: string; readonly hint?: string }[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: V[]) => void;
}

/** Several of a few. */
export function CheckList<V extends string>({ legend, options, chosen, onChange }: CheckListProps<V>) {
  return (
    <fieldset className="space-y-2">
      <legend className="mb-2 text-sm font-medium text-ink">{legend}</legend>
      {options.map(({ value, label, hint }) => (
        <label key={value} className="flex gap-2.5 text-sm text-ink">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>
            {label}
            {hint ? <span className="block text-xs text-muted">{hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
