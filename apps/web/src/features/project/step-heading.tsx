import { cn } from '@escena/ui/cn';
import type { ReactNode } from 'react';

interface StepHeadingProps {
  readonly id: string;
  readonly number: 1 | 2 | 3;
  readonly children: ReactNode;
  readonly className?: string;
}

/** The name of one of the three steps, always with its number. */
export function StepHeading({ id, number, children, className }: StepHeadingProps) {
  return (
    <h2 id={id} className={cn('flex items-center gap-2.5 font-display text-lg text-ink', className)}>
      <span
        aria-hidden
        className="grid size-6 shrink-0 place-items-center rounded-full bg-ink font-sans text-xs font-semibold text-canvas tabular-nums"
      >
        {number}
      </span>
      {children}
    </h2>
  );
}
