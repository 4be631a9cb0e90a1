'use client';

import { RadioGroup } from 'radix-ui';
import { useId } from 'react';

interface ChoiceListProps<V extends string> {
  readonly legend: string;
  /** undefined: nothing chosen yet */
  readonly value: V | undefined;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

/** One of a few sentences, one under the other. */
export function ChoiceList<V extends string>({ legend, value, options, onChange }: ChoiceListProps<V>) {
  const id = useId();
  const choose = (picked: string) => {
    const option = options.find((candidate) => candidate.value === picked);
    if (option) onChange(option.value);
  };
  return (
    <div className="space-y-2">
      <p id={id} className="text-sm font-medium text-ink">
        {legend}
      </p>
      <RadioGroup.Root
        aria-labelledby={id}
        value={value ?? ''}
        onValueChange={choose}
        className="space-y-1.5"
      >
        {options.map((option) => (
          <RadioGroup.Item
            key={option.value}
            value={option.value}
            className="group flex w-full items-center gap-3 rounded-xl border border-line px-3 py-2.5 text-left text-sm text-ink transition-colors hover:border-line-strong data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft"
          >
            <span
              aria-hidden
              className="size-4 shrink-0 rounded-full border border-line-strong group-data-[state=checked]:border-[5px] group-data-[state=checked]:border-accent"
            />
            {option.label}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
