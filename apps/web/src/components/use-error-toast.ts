'use client';

import { errorCodes } from '@escena/core/error-codes';
import { useToast } from '@escena/ui/toasts';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { appErrorOf } from '@/trpc/app-error-of.ts';

/** Shows any failure of a call as a short message in the reader's language, with its remedy, and the way to more credits. */
export function useErrorToast(): (thrown: unknown) => void {
  const toast = useToast();
  const locale = useLocale();
  const t = useTranslations('billing');
  const router = useRouter();
  return useCallback(
    (thrown: unknown) => {
      const { code } = appErrorOf(thrown);
      const { text, remedy } = errorCodes[code];
      const action =
        code === 'credits.insufficient'
          ? { label: t('buyMore'), run: () => router.push('/settings/billing') }
          : undefined;
      toast({ tone: 'error', title: text[locale], remedy: remedy[locale], action });
    },
    [toast, locale, t, router],
  );
}
