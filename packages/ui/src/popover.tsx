'use client';

import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

interface PopoverProps {
  /** the button that opens it */
  readonly trigger: ReactNode;
  /** what it is, for those who hear it */
  readonly label: string;
  readonly side?: 'top' | 'bottom';
  readonly children: ReactNode;
}

/** A small panel beside its button; focus goes in when it opens and back when it closes. */
export function Popover({ trigger, label, side = 'bottom', children }: PopoverProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          side={side}
          sideOffset={8}
          collisionPadding={12}
          className="z-50 max-h-(--radix-popover-content-available-height) w-72 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-2xl border border-line bg-surface p-4 shadow-float"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
