'use client';

import { Notice } from '@escena/ui/notice';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';

interface CheckoutOutcomeProps {
  /** what Stripe's page sent back: the session's id, or `cancelled` */
  readonly checkout: string;
}

/** Back from the checkout: asks whether it is paid, and shows the new balance when it is. */
export function CheckoutOutcome({ checkout }: CheckoutOutcomeProps) {
  const t = useTranslations('billing');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const asked = useRef(false);
  const confirm = useMutation(
    trpc.billing.confirm.mutationOptions({
      retry: 2,
      onSuccess: () =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.billing.pathKey() }),
          queryClient.invalidateQueries({ queryKey: trpc.workspace.current.queryKey() }),
        ]),
    }),
  );
  const { mutate } = confirm;
  useEffect(() => {
    // Effects run twice in development; a reload of the page need not ask again.
    if (asked.current || checkout === 'cancelled') return;
    asked.current = true;
    mutate({ sessionId: checkout });
    window.history.replaceState(null, '', window.location.pathname);
  }, [checkout, mutate]);

  if (checkout === 'cancelled') return <Notice tone="info" title={t('cancelled')} />;
  if (confirm.error) return <ErrorNotice error={appErrorOf(confirm.error)} />;
  switch (confirm.data?.state) {
    case undefined:
      return <Notice tone="info" title={t('arriving')} />;
    case 'paid':
      return <Notice tone="info" title={t('paid')} />;
    case 'pending':
      return <Notice tone="info" title={t('late')} />;
    case 'open':
      return <Notice tone="info" title={t('cancelled')} />;
  }
}
