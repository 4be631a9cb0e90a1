'use client';

import { RadioGroup } from 'radix-ui';
import { useId } from 'react';

interface SegmentedProps<V extends string> {
  readonly legend: string;
  /** said to screen readers only, where the options speak for themselves */
  readonly legendHidden?: boolean;
  readonly hint?: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
}

/** One of a few short words or numbers, side by side. */
export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const { legend, legendHidden = false, hint, value, options, onChange, disabled } = props;
  const id = useId();
  const choose = (picked: string) => {
    const option = options.find((candidate) => candidate.value === picked);
    if (option) onChange(option.value);
  };
  return (
    <div className="space-y-2.5">
      <p id={id} className={legendHidden ? 'sr-only' : 'text-sm font-medium text-ink'}>
        {legend}
      </p>
      <RadioGroup.Root
        aria-labelledby={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={value}
        onValueChange={choose}
        disabled={disabled}
        className="grid auto-cols-fr grid-flow-col gap-1 rounded-full bg-sunken p-1"
      >
        {options.map((option) => (
          <RadioGroup.Item
            key={option.value}
            value={option.value}
            className="h-8 rounded-full px-2 text-sm text-muted transition-colors hover:text-ink data-[state=checked]:bg-surface data-[state=checked]:font-medium data-[state=checked]:text-ink data-[state=checked]:shadow-card"
          >
            {option.label}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
