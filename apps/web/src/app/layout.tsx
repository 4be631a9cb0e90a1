import './globals.css';
import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { NextIntlClientProvider } from 'next-intl';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { embedTheme } from '@/server/embed-headers.ts';
import { Providers } from '@/trpc/providers.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meta');
  return { title: { default: t('title'), template: `%s · Escena` }, description: t('description') };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f5f1' },
    { media: '(prefers-color-scheme: dark)', color: '#161412' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const theme = embedTheme(await headers());
  // What shops embed is light: it brings its own few words, and asks nothing of the API that people work with.
  if (theme)
    return (
      <html lang={await getLocale()} className={theme === 'auto' ? undefined : theme}>
        <body>{children}</body>
      </html>
    );
  return (
    <html lang={await getLocale()}>
      <body className="flex min-h-dvh flex-col">
        <NextIntlClientProvider>
          <Providers>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
