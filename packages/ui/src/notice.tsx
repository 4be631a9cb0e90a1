import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';

interface NoticeProps {
  readonly tone: 'error' | 'info';
  readonly title: string;
  /** what to do about it */
  readonly remedy?: string;
  /** the exact fact, for the curious */
  readonly detail?: string;
  readonly children?: ReactNode;
  readonly className?: string;
}

/** What happened, then what to do; actions are its children. An error is announced at once. */
export function Notice({ tone, title, remedy, detail, children, className }: NoticeProps) {
  const Icon = tone === 'error' ? CircleAlert : Info;
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={cn(
        'flex gap-3 rounded-card p-4 text-sm',
        tone === 'error' ? 'bg-danger-soft' : 'bg-accent-soft',
        className,
      )}
    >
      <Icon
        aria-hidden
        className={cn('mt-0.5 size-5 shrink-0', tone === 'error' ? 'text-danger' : 'text-accent')}
      />
      <div className="min-w-0 space-y-1">
        <p className="font-medium text-ink">{title}</p>
        {remedy ? <p className="text-ink/80">{remedy}</p> : null}
        {detail ? <p className="font-mono text-xs break-words text-muted">{detail}</p> : null}
        {children ? <div className="flex flex-wrap gap-2 pt-2">{children}</div> : null}
      </div>
    </div>
  );
}
