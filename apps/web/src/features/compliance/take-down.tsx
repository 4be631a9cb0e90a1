'use client';

import { Button } from '@escena/ui/button';
import { TextField } from '@escena/ui/text-field';
import { useMutation } from '@tanstack/react-query';
import { Ban } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** For whoever runs the installation: takes an abusive page down, with the reason that will stand there. */
export function TakeDown({ token }: { readonly token: string }) {
  const t = useTranslations('disclosure');
  const trpc = useTRPC();
  const router = useRouter();
  const onError = useErrorToast();
  const [reason, setReason] = useState('');
  const takeDown = useMutation(
    trpc.disclosures.takeDown.mutationOptions({ onError, onSuccess: () => router.refresh() }),
  );
  return (
    <details className="border-t border-line pt-4 text-sm">
      <summary className="w-fit cursor-pointer rounded text-muted">{t('operator')}</summary>
      <form
        className="max-w-md space-y-3 pt-3"
        onSubmit={(event) => {
          event.preventDefault();
          takeDown.mutate({ token, reason });
        }}
      >
        <TextField
          label={t('reason')}
          hint={t('reasonHint')}
          required
          maxLength={500}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Button type="submit" look="danger" disabled={!reason.trim() || takeDown.isPending}>
          <Ban aria-hidden /> {t('takeDown')}
        </Button>
      </form>
    </details>
  );
}
