import { Progress } from 'radix-ui';
import { cn } from './cn.ts';

interface ProgressBarProps {
  /** 0…1 */
  readonly value: number;
  readonly label: string;
  readonly className?: string;
}

/** A thin bar; its accessible value is a whole percentage. */
export function ProgressBar({ value, label, className }: ProgressBarProps) {
  const percent = Math.round(Math.min(Math.max(value, 0), 1) * 100);
  return (
    <Progress.Root
      value={percent}
      aria-label={label}
      className={cn('h-1.5 w-full overflow-hidden rounded-full bg-line', className)}
    >
      <Progress.Indicator
        className="h-full origin-left rounded-full bg-accent transition-transform duration-500 ease-out"
        style={{ transform: `scaleX(${percent / 100})` }}
      />
    </Progress.Root>
  );
}
