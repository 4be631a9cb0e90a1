'use client';

import { errorCodes } from '@escena/core/error-codes';
import { useToast } from '@escena/ui/toasts';
import { useLocale } from 'next-intl';
import { useCallback } from 'react';
import { appErrorOf } from '@/trpc/app-error-of.ts';

/** Shows any failure of a call as a short message in the reader's language, with its remedy. */
export function useErrorToast(): (thrown: unknown) => void {
  const toast = useToast();
  const locale = useLocale();
  return useCallback(
    (thrown: unknown) => {
      const { text, remedy } = errorCodes[appErrorOf(thrown).code];
      toast({ tone: 'error', title: text[locale], remedy: remedy[locale] });
    },
    [toast, locale],
  );
}
