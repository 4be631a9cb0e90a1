'use client';

import { cn } from '@escena/ui/cn';
import {
  Armchair,
  Eraser,
  House,
  Megaphone,
  Shirt,
  ShoppingBag,
  Sparkles,
  Store,
  Table2,
} from 'lucide-react';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';

const tabs = [
  { name: 'rooms', path: '', Icon: Armchair },
  { name: 'retouch', path: '/retouch', Icon: Eraser },
  { name: 'listings', path: '/listings', Icon: House },
  { name: 'products', path: '/products', Icon: ShoppingBag },
  { name: 'shop', path: '/shop', Icon: Store },
  { name: 'tryon', path: '/tryon', Icon: Shirt },
  { name: 'studio', path: '/studio', Icon: Sparkles },
  { name: 'ads', path: '/ads', Icon: Megaphone },
  { name: 'feeds', path: '/feeds', Icon: Table2 },
] as const;

interface ToolTabsProps {
  readonly projectId: string;
  readonly className?: string;
}

/** The tools of a project. The photo that is on the table stays there. */
export function ToolTabs({ projectId, className }: ToolTabsProps) {
  const t = useTranslations('projectTools');
  const pathname = usePathname();
  const photo = useSearchParams().get('photo');
  return (
    <nav
      aria-label={t('title')}
      className={cn('flex gap-0.5 rounded-full bg-sunken p-1 sm:gap-1', className)}
    >
      {tabs.map(({ name, path, Icon }) => {
        const address = `/projects/${projectId}${path}`;
        const here = path === '' ? pathname === address : pathname.startsWith(address);
        return (
          <Link
            key={name}
            href={photo ? `${address}?photo=${encodeURIComponent(photo)}` : address}
            aria-current={here ? 'page' : undefined}
            className={cn(
              // Nine words: three in a row on a phone, also in Spanish.
              'flex h-8 flex-auto items-center justify-center gap-1.5 rounded-full px-1 text-[0.8125rem] whitespace-nowrap sm:px-3 sm:text-sm xl:px-1.5 xl:text-[0.8125rem] 2xl:px-3 2xl:text-sm',
              here ? 'bg-surface font-medium text-ink shadow-card' : 'text-muted hover:text-ink',
            )}
          >
            <Icon aria-hidden className="size-4 max-2xl:hidden" />
            {t(name)}
          </Link>
        );
      })}
    </nav>
  );
}
