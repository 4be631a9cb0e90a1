'use client';

import { consentTexts } from '@escena/core/consent';
import { Button } from '@escena/ui/button';
import { Dialog } from '@escena/ui/dialog';
import { useToast } from '@escena/ui/toasts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { ConsentDialog } from './consent-dialog.tsx';

interface ConsentBarProps {
  readonly assetId: string;
  /** the reader may take it back */
  readonly mayEdit: boolean;
}

const purpose = 'try-on';
const refreshMs = 30_000;

/** What holds for the photo on the table: since when it may be used, when it goes by itself, and the way to have it gone now. */
export function ConsentBar({ assetId, mayEdit }: ConsentBarProps) {
  const t = useTranslations('tryon');
  const format = useFormatter();
  const now = useNow({ updateInterval: refreshMs });
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const onError = useErrorToast();
  const [asking, setAsking] = useState<'withdraw' | 'again'>();
  const wanted = { assetId, purpose } as const;
  const { data } = useQuery(trpc.consents.get.queryOptions(wanted));
  const give = useMutation(
    trpc.consents.give.mutationOptions({
      onError,
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.consents.get.queryKey(wanted) }),
    }),
  );
  const withdraw = useMutation(
    trpc.consents.withdraw.mutationOptions({
      onError,
      onSuccess: async (erased) => {
        setAsking(undefined);
        toast({ title: erased ? t('erased') : t('erasedSoon') });
        await queryClient.invalidateQueries({ queryKey: trpc.assets.list.pathKey() });
      },
    }),
  );
  if (!data) return null;
  const { givenAt, erasedAt } = data;
  return (
    <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2 text-sm text-muted">
      <p className="flex items-center gap-2">
        <ShieldCheck aria-hidden className="size-4 shrink-0 text-good" />
        {givenAt
          ? t('agreedOn', { day: format.dateTime(givenAt, { dateStyle: 'medium', timeStyle: 'short' }) })
          : t('wordsChanged')}
        {erasedAt
          ? ` ${erasedAt > now ? t('goesIn', { time: format.relativeTime(erasedAt, now) }) : t('goesNow')}`
          : null}
      </p>
      {mayEdit && !givenAt ? (
        <Button size="small" look="primary" onClick={() => setAsking('again')}>
          {t('readAgain')}
        </Button>
      ) : null}
      {mayEdit ? (
        <Button size="small" onClick={() => setAsking('withdraw')}>
          {t('withdraw')}
        </Button>
      ) : null}
      <ConsentDialog
        open={asking === 'again'}
        onClose={() => setAsking(undefined)}
        onAgree={(basis) => give.mutate({ ...wanted, basis, textVersion: consentTexts[purpose].version })}
      />
      <Dialog
        open={asking === 'withdraw'}
        onOpenChange={(stays) => !stays && setAsking(undefined)}
        title={t('withdrawTitle')}
        description={t('withdrawLead')}
      >
        <div className="flex justify-end gap-2">
          <Button onClick={() => setAsking(undefined)}>{t('keep')}</Button>
          <Button look="danger" disabled={withdraw.isPending} onClick={() => withdraw.mutate({ assetId })}>
            {t('withdrawNow')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
