'use client';

import type { Permission } from '@escena/core/permissions';
import { cn } from '@escena/ui/cn';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { tabs } from './tabs.ts';

/** The pages of the settings that this member may see. */
export function SettingsTabs({ permissions }: { readonly permissions: readonly Permission[] }) {
  const t = useTranslations('settings');
  const pathname = usePathname();
  return (
    <nav aria-label={t('title')} className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex w-max gap-1 rounded-full bg-sunken p-1">
        {tabs
          .filter(({ needs }) => needs === null || permissions.includes(needs))
          .map(({ name }) => {
            const isHere = pathname === `/settings/${name}`;
            return (
              <li key={name}>
                <Link
                  href={`/settings/${name}`}
                  aria-current={isHere ? 'page' : undefined}
                  className={cn(
                    'inline-flex h-9 items-center rounded-full px-4 text-sm text-muted transition-colors hover:text-ink',
                    isHere && 'bg-surface font-medium text-ink shadow-card',
                  )}
                >
                  {t(`tabs.${name}`)}
                </Link>
              </li>
            );
          })}
      </ul>
    </nav>
  );
}
