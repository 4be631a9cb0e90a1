import { type ComponentProps, useId } from 'react';
import { cn } from './cn.ts';

interface SelectFieldProps<V extends string> extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  readonly label: string;
  /** said to screen readers only, where the place explains it */
  readonly labelHidden?: boolean;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

/** One of several words, in the browser's own list. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { label, labelHidden = false, value, options, onChange, className, ...rest } = props;
  const id = useId();
  return (
    <div className={cn('space-y-1.5', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'block text-sm font-medium text-ink'}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const option = options.find((candidate) => candidate.value === currentTarget.value);
          if (option) onChange(option.value);
        }}
        className="h-10 w-full rounded-lg border border-line-strong/60 bg-surface px-3 text-sm text-ink disabled:opacity-55"
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
