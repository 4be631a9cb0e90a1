import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';

interface NoticeProps {
  readonly tone: 'error' | 'info';
  readonly title: string;
  /** what to do about it */
  readonly remedy?: string;
  readonly children?: ReactNode;
  /** actions beside the words where there is room, for notices that come several at once */
  readonly compact?: boolean;
  readonly className?: string;
}

/** What happened, then what to do; actions are its children. An error is announced at once. */
export function Notice(props: NoticeProps) {
  const { tone, title, remedy, children, compact = false, className } = props;
  const Icon = tone === 'error' ? CircleAlert : Info;
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={cn(
        'flex gap-3 rounded-card text-sm',
        compact ? 'px-4 py-3' : 'p-4',
        tone === 'error' ? 'bg-danger-soft' : 'bg-accent-soft',
        className,
      )}
    >
      <Icon
        aria-hidden
        className={cn('mt-0.5 size-5 shrink-0', tone === 'error' ? 'text-danger' : 'text-accent')}
      />
      <div
        className={cn(
          'min-w-0 flex-1',
          compact ? 'flex flex-wrap items-center justify-between gap-x-4 gap-y-2' : 'space-y-3',
        )}
      >
        <div className="min-w-0 space-y-0.5">
          <p className="font-medium break-words text-ink">{title}</p>
          {remedy ? <p className="text-ink/80">{remedy}</p> : null}
        </div>
        {children ? <div className="flex flex-wrap gap-2">{children}</div> : null}
      </div>
    </div>
  );
}
