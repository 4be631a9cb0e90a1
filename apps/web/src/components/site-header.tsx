import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AccountMenu } from './account-menu.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Wordmark } from './wordmark.tsx';

interface SiteHeaderProps {
  readonly signedIn: boolean;
  /** where in the product this page is */
  readonly children?: ReactNode;
}

/** The one header. A signed-in person sees balance and account in it. */
export async function SiteHeader({ signedIn, children }: SiteHeaderProps) {
  const t = await getTranslations('header');
  return (
    <header className="flex h-16 items-center gap-3 px-4 sm:px-6">
      <a
        href="#main"
        className="sr-only z-50 rounded-full bg-ink px-4 py-2 text-sm text-canvas focus:not-sr-only focus:absolute focus:top-3 focus:left-3"
      >
        {t('skip')}
      </a>
      <Link href="/" aria-label={t('home')} className="rounded-lg">
        <Wordmark />
      </Link>
      <div className="flex min-w-0 flex-1 items-center">{children}</div>
      <LanguageSwitch />
      {signedIn ? <AccountMenu /> : null}
    </header>
  );
}
