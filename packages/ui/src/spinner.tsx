import { cn } from './cn.ts';

/** A quiet turning ring; `label` is what a screen reader says. */
export function Spinner({ label, className }: { readonly label: string; readonly className?: string }) {
  return (
    <span role="status" className={cn('inline-flex', className)}>
      <span
        aria-hidden
        className="size-5 animate-spin rounded-full border-2 border-current border-r-transparent"
      />
      <span className="sr-only">{label}</span>
    </span>
  );
}
