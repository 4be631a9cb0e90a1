'use client';

import { useId } from 'react';

interface NumberSliderProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** what the value means */
  readonly text: string;
  readonly onChange: (value: number) => void;
}

/** A number on a line, with its meaning beside its name. */
export function NumberSlider({ label, hint, text, onChange, ...range }: NumberSliderProps) {
  const id = useId();
  return (
    <div className="space-y-1.5">
      <p className="flex justify-between gap-3 text-sm">
        <label htmlFor={id} className="font-medium text-ink">
          {label}
        </label>
        <span aria-hidden className="text-muted tabular-nums">
          {text}
        </span>
      </p>
      <input
        id={id}
        type="range"
        aria-valuetext={text}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
        className="w-full accent-accent"
        {...range}
      />
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
