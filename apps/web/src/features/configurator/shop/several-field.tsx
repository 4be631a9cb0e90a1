'use client';

import { CheckField } from '@escena/ui/check-field';

interface SeveralFieldProps<V extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  /** at least one; the first is what shoppers start with */
  readonly chosen: readonly V[];
  readonly onChange: (chosen: V[]) => void;
}

/** One or more of several words; the last one stays. */
export function SeveralField<V extends string>({ legend, options, chosen, onChange }: SeveralFieldProps<V>) {
  return (
    <fieldset className="space-y-2">
      <legend className="text-sm text-muted">{legend}</legend>
      <div className="grid gap-1.5 sm:grid-cols-2">
        {options.map(({ value, label }) => (
          <CheckField
            key={value}
            label={label}
            checked={chosen.includes(value)}
            disabled={chosen.length === 1 && chosen[0] === value}
            onChange={(wanted) =>
              onChange(wanted ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
