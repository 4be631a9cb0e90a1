'use client';

import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';

interface MenuProps {
  /** the button that opens it */
  readonly trigger: ReactNode;
  readonly children: ReactNode;
}

/** A drop-down of actions. */
export function Menu({ trigger, children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={6}
          className="z-50 min-w-48 rounded-xl border border-line bg-surface p-1 shadow-float"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface MenuItemProps {
  readonly onSelect?: () => void;
  readonly href?: string;
  readonly tone?: 'plain' | 'danger';
  readonly children: ReactNode;
}

/** One action of a menu; with `href` it downloads that file. */
export function MenuItem({ onSelect, href, tone = 'plain', children }: MenuItemProps) {
  const look = cn(
    'flex h-9 items-center gap-2.5 rounded-lg px-3 text-sm outline-none select-none data-highlighted:bg-sunken [&_svg]:size-4',
    tone === 'danger' ? 'text-danger' : 'text-ink',
  );
  if (href === undefined)
    return (
      <DropdownMenu.Item onSelect={onSelect} className={look}>
        {children}
      </DropdownMenu.Item>
    );
  return (
    <DropdownMenu.Item asChild className={look}>
      <a href={href} download>
        {children}
      </a>
    </DropdownMenu.Item>
  );
}
