'use client';

import { type Locale, locales } from '@escena/core/text';
import { cn } from '@escena/ui/cn';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { rememberLocale } from '@/i18n/remember-locale.ts';

const names: Record<Locale, string> = { en: 'English', es: 'Español' };

/** English or Spanish; kept in a cookie, so the server renders the choice from then on. */
export function LanguageSwitch() {
  const t = useTranslations('header');
  const current = useLocale();
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const choose = (locale: Locale) => {
    rememberLocale(locale);
    startTransition(() => router.refresh());
  };
  return (
    <div role="group" aria-label={t('language')} className="flex rounded-full bg-sunken p-0.5">
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-label={names[locale]}
          aria-pressed={locale === current}
          disabled={pending}
          onClick={() => choose(locale)}
          className={cn(
            'h-7 rounded-full px-2.5 text-xs font-medium text-muted uppercase transition-colors',
            locale === current && 'bg-surface text-ink shadow-card',
          )}
        >
          {locale}
        </button>
      ))}
    </div>
  );
}
