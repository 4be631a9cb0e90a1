'use client';

import { Check } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { cn } from './cn.ts';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly picture: ReactNode;
}

interface ChoiceGridProps<V extends string> {
  readonly legend: string;
  readonly value: V;
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** One of several, chosen by picture: a radio group, so arrow keys move the choice. */
export function ChoiceGrid<V extends string>(props: ChoiceGridProps<V>) {
  const { legend, value, choices, onChange, disabled, className } = props;
  const id = useId();
  const choose = (picked: string) => {
    const choice = choices.find((candidate) => candidate.value === picked);
    if (choice) onChange(choice.value);
  };
  return (
    <div className="space-y-2.5">
      <p id={id} className="text-sm font-medium text-ink">
        {legend}
      </p>
      <RadioGroup.Root
        aria-labelledby={id}
        value={value}
        onValueChange={choose}
        disabled={disabled}
        className={cn('grid grid-cols-2 gap-3', className)}
      >
        {choices.map((choice) => (
          <RadioGroup.Item
            key={choice.value}
            value={choice.value}
            className="group relative overflow-hidden rounded-xl border border-line bg-surface text-left transition-colors hover:border-line-strong disabled:opacity-60 data-[state=checked]:border-accent data-[state=checked]:ring-1 data-[state=checked]:ring-accent"
          >
            <span aria-hidden className="block aspect-4/3 overflow-hidden bg-sunken">
              {choice.picture}
            </span>
            <span className="block px-2.5 py-2 text-[0.8125rem] leading-tight text-muted group-data-[state=checked]:font-medium group-data-[state=checked]:text-ink">
              {choice.label}
            </span>
            <RadioGroup.Indicator className="absolute top-2 right-2 grid size-6 place-items-center rounded-full bg-accent text-on-accent">
              <Check aria-hidden className="size-3.5" strokeWidth={3} />
            </RadioGroup.Indicator>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
