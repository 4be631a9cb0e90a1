'use client';

import { Button } from '@escena/ui/button';
import { Popover } from '@escena/ui/popover';
import { Keyboard } from 'lucide-react';

interface KeyHelpProps {
  readonly title: string;
  readonly rows: readonly { readonly key: string; readonly does: string }[];
  readonly className?: string;
}

/** Keys and what they do, one click away. */
export function KeyHelp({ title, rows, className }: KeyHelpProps) {
  return (
    <Popover
      label={title}
      trigger={
        <Button size="icon-small" look="ghost" aria-label={title} title={title} className={className}>
          <Keyboard aria-hidden />
        </Button>
      }
    >
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 text-sm">
        {rows.map(({ key, does }) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-md border border-line bg-sunken px-1.5 py-0.5 font-sans text-xs text-ink">
                {key}
              </kbd>
            </dt>
            <dd className="text-muted">{does}</dd>
          </div>
        ))}
      </dl>
    </Popover>
  );
}
